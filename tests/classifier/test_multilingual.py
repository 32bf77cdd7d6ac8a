"""Models of other languages: hashed words and characters, weights files, plain sentences."""

import io
from collections.abc import Callable

import numpy as np
import pytest

from briefing.classifier.context import build_context
from briefing.classifier.multilingual import (
    FOLDER,
    INPUTS,
    LANGUAGES,
    dump_language,
    dump_shared,
    hash_words,
    load,
    load_language,
)
from briefing.classifier.predict import predict
from briefing.models import Document, Relevance
from briefing.profiles import Profile

Written = Callable[..., Document]
Classify = Callable[..., list[Relevance]]
MEGABYTE = 2**20

SENTENCES = {  # a greeting, an agreement, a concern
    "de": (
        "Guten Tag, meine Damen und Herren, und herzlich willkommen in Bergstadt!",
        "Die Minister unterzeichneten in Bergstadt ein Abkommen über den Bau einer Bahnstrecke.",
        "Die Regierung ist besorgt über die Angriffe auf den Hafen von Seeheim.",
    ),
    "es": (
        "Muy buenos días a todos, muchas gracias por estar aquí.",
        "Los ministros firmaron en Puerto Claro un acuerdo para construir un ferrocarril.",
        "El gobierno expresó su preocupación por los ataques contra el puerto.",
    ),
    "fr": (
        "Bonjour à tous, je vous remercie de votre présence.",
        "Les ministres ont signé à Belleville un accord sur la construction d'une voie ferrée.",
        "Le gouvernement s'inquiète des attaques contre le port de Belleville.",
    ),
    "ja": (
        "皆さん、おはようございます。",
        "両国の大臣は、鉄道の建設に関する協定に署名した。",
        "政府は港への攻撃に深刻な懸念を表明した。",
    ),
    "kk": (
        "Құрметті қонақтар, қош келдіңіздер!",
        "Министрлер теміржол салу туралы келісімге қол қойды.",
        "Үкімет портқа жасалған шабуылдарға алаңдаушылық білдірді.",
    ),
    "ru": (
        "Добрый день, уважаемые коллеги, спасибо, что пришли!",
        "Министры подписали в Светлогорске соглашение о строительстве железной дороги.",
        "Правительство обеспокоено нападениями на порт Светлогорска.",
    ),
    "zh": (
        "各位来宾，大家早上好！",
        "两国部长签署了关于修建铁路的协定。",
        "政府对港口遭到袭击表示严重关切。",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_predicts_labels_of_plain_sentences(
    classify: Classify, memo: Profile, language: str
) -> None:
    greeting, signed, worried = classify(memo, *SENTENCES[language], language=language)
    assert greeting.labels["noise"] > max(signed.labels["noise"], worried.labels["noise"])
    assert signed.labels["outcome"] > max(greeting.labels["outcome"], worried.labels["outcome"])
    assert worried.labels["issue"] > max(greeting.labels["issue"], signed.labels["issue"])
    assert greeting.importance < signed.importance


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_weights_are_small_and_survive_round_trip(language: str) -> None:
    model = load_language(language)
    assert (FOLDER / f"{language}.npz").stat().st_size < 0.5 * MEGABYTE
    again = load(dump_shared(model), dump_language(model.words))
    assert dump_language(again.words) == dump_language(model.words)
    assert model.labels.weights.shape[0] == len(INPUTS) == len(model.words.mean)


def test_load_rejects_weights_of_other_columns() -> None:
    model = load_language("ru")
    with np.load(FOLDER / "shared.npz") as arrays:
        changed = dict(arrays) | {"inputs": np.array(0)}
    out = io.BytesIO()
    np.savez(out, **changed)
    with pytest.raises(ValueError, match="retrain"):
        load(out.getvalue(), dump_language(model.words))


def test_hashes_characters_in_scripts_without_spaces(written: Written) -> None:
    document = written("签署协定。", "签署。", language="zh")
    found = hash_words(build_context(document, np.zeros(2, np.float32)))
    first, second = (
        set(found.bucket_ids[start : start + count])
        for start, count in zip(found.starts, found.counts, strict=True)
    )
    assert 0 in first & second
    assert len(first & second) >= 4, "two characters, their pair, and the bucket of all"


def test_hashing_does_not_cross_sentences(written: Written) -> None:
    alone = hash_words(build_context(written("签署。", language="zh"), np.zeros(1, np.float32)))
    both = written("签署。", "协定。", language="zh")
    found = hash_words(build_context(both, np.zeros(2, np.float32)))
    assert found.bucket_ids[: found.counts[0]].tolist() == alone.bucket_ids.tolist()


def test_accepts_document_without_sentences(written: Written, memo: Profile) -> None:
    assert predict(written(language="ru"), [], memo) == []
