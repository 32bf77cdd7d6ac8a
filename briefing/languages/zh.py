"""Chinese."""

from briefing.languages.base import Language, listed

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    stop_words=listed("""
        一个 一些 一种 不是 不能 与其 为一 为了 之一 之后 之间 也是 也有 了一 了的 于是 他们 他的
        他说 以上 以下 以及 以来 但是 你们 使得 关于 其中 其他 其实 再次 则是 即使 却是 又是 及其
        只有 可以 可能 各种 同时 同样 后的 和的 因为 因此 在一 在于 她们 如果 如此 它们 对于 就是
        已经 并且 应当 我们 或者 所以 所有 是一 是在 有关 有的 本次 来说 某些 此外 每个 比如 没有
        然后 然而 由于 的一 的人 的时 的是 目前 而且 而是 而言 虽然 表示 要求 认为 许多 该项 起来
        还是 还有 这个 这些 这是 这样 这种 进行 通过 那个 那些 都是 除了 随着 需要
    """),
    spaced=False,
)
