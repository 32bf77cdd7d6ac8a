from briefing.runtime.spool import Spool

TEXTS = [b"first", b"", b"the third", b"x" * 100]


def test_returns_what_was_added() -> None:
    spool = Spool()
    for text in TEXTS:
        spool.add(text)
    assert [spool.get(place) for place in (3, 0, 1, 2)] == [TEXTS[n] for n in (3, 0, 1, 2)]
    assert len(spool) == 4


def test_moves_to_a_file_beyond_its_bound() -> None:
    spool = Spool(max_memory=8)
    for text in TEXTS:
        spool.add(text)
    assert [spool.get(place) for place in range(4)] == TEXTS
