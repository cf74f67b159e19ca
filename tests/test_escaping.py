"""What our templates put down is escaped as Jinja escapes it."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup, escape

from guidebook.drawing.escaping import EscapingEnvironment, written

VALUES: tuple[Any, ...] = ("", "rien", "l'un", 'l"autre', "a & b", "<b>", "a > b", Markup("<b>"), 3, None, ["<"])


class Marked(str):
    """A text that says by itself how it is written."""

    def __html__(self) -> str:
        return "<i>"


@pytest.mark.parametrize("value", [*VALUES, Marked("<b>")])
def test_a_value_is_written_as_markupsafe_escapes_it(value: Any) -> None:
    assert str(written(value)) == str(escape(value))


def test_a_template_escapes_where_jinja_would_and_only_there() -> None:
    source = (
        "{% macro m(v) %}({{ v }}){% endmacro %}{{ v }} {{ m(v) }} {{ v ~ '<' }} {{ [v, '<']|join }}"
        "{% set s %}{{ v }}{% endset %}{{ s }}{% autoescape false %}{{ v }}{% endautoescape %}"
    )
    loader, html = DictLoader({"a": source}), []
    for kind in (Environment, EscapingEnvironment):
        template = kind(loader=loader, autoescape=True, extensions=[]).get_template("a")
        html.append([template.render(v=value) for value in VALUES])
    assert html[0] == html[1]
    assert "&lt;b&gt;" in html[1][5]
    assert "<b>" in html[1][5]
