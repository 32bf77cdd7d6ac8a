"""Templates travel with the program."""

import pytest

from briefing import resources
from briefing.errors import UsageError
from briefing.exporters import EXPORTERS


@pytest.mark.parametrize(
    "name", [exporter.template for exporter in EXPORTERS.values() if exporter.template]
)
def test_every_format_that_takes_a_template_ships_one(name: str) -> None:
    assert resources.template(name)


def test_a_template_that_does_not_ship_is_named() -> None:
    with pytest.raises(UsageError, match=r"nothing\.docx: no such template"):
        resources.template("nothing.docx")


def test_the_packages_own_folder_goes_before_the_checkouts(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel = tmp_path_factory.mktemp("wheel")
    (wheel / "memo.md.j2").write_bytes(b"from the wheel")
    monkeypatch.setattr(resources, "SEARCH_PATHS", (wheel, *resources.SEARCH_PATHS))
    assert resources.template("memo.md.j2") == b"from the wheel"
