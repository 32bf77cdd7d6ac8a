"""The shipped Word template is what its script makes, and styles are what the writer looks for."""

import importlib.util
from pathlib import Path

from briefing.shipped import folder, template
from briefing.writers.docx.names import ROLES
from briefing.writers.docx.package import unpacked
from tests.writers.ooxml_rules import NAMES, tree


def script() -> Path:
    return folder() / "make_docx.py"


def test_the_script_makes_the_template_that_ships() -> None:
    found = importlib.util.spec_from_file_location("make_docx", script())
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    assert unpacked(module.template()) == unpacked(template("memo.docx"))


def test_every_style_that_the_writer_uses_is_in_the_template() -> None:
    styles = tree(template("memo.docx"), "word/styles.xml")
    known = set(styles.xpath("//@w:styleId", namespaces=NAMES))
    assert {role.id for role in ROLES.values()} <= known


def test_no_two_roles_answer_to_one_name() -> None:
    names = [(role.kind, name) for role in ROLES.values() for name in role.names]
    assert len(names) == len(set(names))
