"""The shipped Word template is what its script makes, and styles are what the writer looks for."""

import importlib.util
from pathlib import Path

from briefing.exporters.docx.package import unzip_parts
from briefing.exporters.docx.styles import ROLES
from briefing.resources import template
from tests.exporters.ooxml_rules import NAMES, tree


def script() -> Path:
    return Path(__file__).parents[2] / "tools" / "make_docx_template.py"


def test_the_script_makes_the_template_that_ships() -> None:
    found = importlib.util.spec_from_file_location("make_docx", script())
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    assert unzip_parts(module.template()) == unzip_parts(template("memo.docx"))


def test_every_style_that_the_writer_uses_is_in_the_template() -> None:
    styles = tree(template("memo.docx"), "word/styles.xml")
    known = set(styles.xpath("//@w:styleId", namespaces=NAMES))
    assert {role.id for role in ROLES.values()} <= known


def test_no_two_roles_answer_to_one_name() -> None:
    names = [(role.kind, name) for role in ROLES.values() for name in role.names]
    assert len(names) == len(set(names))
