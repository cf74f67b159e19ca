"""Entries of a YAML file (screens, words, services…) changed in its text: what isn't changed stays to the sign.

A file is a mapping whose entries are mappings. Each entry, field and item of a list is a few lines, with the remarks
above it. A change writes its own lines again (with ruamel.yaml, which keeps the remark at their end) and moves or drops
whole ones. What comes out is read again: where it doesn't say what was wanted, nothing is given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from guidebook.desk.atelier.scalars import rewritten, written

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
Value: TypeAlias = "str | int | list[str] | list[Item]"
Lines: TypeAlias = list[str]


@dataclass(frozen=True, slots=True)
class Item:
    """One mapping of a list: `origin` is its place in the list as it was, None for a new one."""

    origin: int | None
    fields: Mapping[str, Value] = field(default_factory=dict)


class Unfit(Exception):
    """The file is written in a way that this can't change: as a text, it can be."""


def read(text: str) -> dict[str, Any]:
    """What the file says, every value a text.

    Raises:
        Unfit: it is no mapping of entries.
    """
    try:
        value = yaml.load(text, _Loader)  # noqa: S506 - it makes texts, lists and mappings only
    except yaml.YAMLError:
        raise Unfit from None
    if value in (None, ""):
        return {}
    if not isinstance(value, dict):
        raise Unfit
    return value


def put(text: str, name: str, fields: Mapping[str, Value]) -> str:
    """The text in which the entry `name` has these fields.

    Raises:
        Unfit: it can't be changed here.
    """
    entries = _Entries(text)
    node = entries.values.get(name)
    if node is None:
        raise Unfit
    key, *_ = entries.bodies[name]
    if not isinstance(node, yaml.MappingNode) or node.start_mark.line == entries.starts[name]:
        raise Unfit
    above = entries.lines[entries.starts[name] + 1 : node.start_mark.line]
    entries.bodies[name] = [key, *above, *_mapping(entries.lines, node, fields)]
    return entries.text({**read(text), name: _plain(fields)})


def add(text: str, name: str, fields: Mapping[str, Value]) -> str:
    """The text with one more entry, at its end.

    Raises:
        Unfit: there is one of that name, or it can't be changed here.
    """
    entries = _Entries(text)
    if name in entries.bodies:
        raise Unfit
    entries.leads[name], entries.bodies[name] = [""], [f"{name}:", *_new_fields(fields, 2)]
    return entries.text({**read(text), name: _plain(fields)})


def remove(text: str, name: str) -> str:
    """The text without an entry, and without the remarks right above it."""
    entries, said = _Entries(text), read(text)
    del entries.bodies[name], said[name]
    return entries.text(said)


def move(text: str, name: str, by: int) -> str:
    """The text in which an entry is so many places later, or earlier."""
    entries, said = _Entries(text), read(text)
    names = list(entries.bodies)
    place = max(0, min(len(names) - 1, names.index(name) + by))
    names.remove(name)
    names.insert(place, name)
    entries.bodies = {each: entries.bodies[each] for each in names}
    return entries.text({each: said[each] for each in names})


def item_lines(text: str, name: str, key: str) -> list[int]:
    """The line, from 1, on which each item of a list of an entry begins."""
    node = _Entries(text).values.get(name)
    fields = dict(_keys(node)) if isinstance(node, yaml.MappingNode) else {}
    items = fields.get(key)
    return [each.start_mark.line + 1 for each in items.value] if isinstance(items, yaml.SequenceNode) else []


def line_range(text: str, name: str) -> range:
    """The lines of an entry, from 1."""
    entries = _Entries(text)
    return range(entries.starts[name] + 1, _end(entries.values[name]) + 1)


class _Entries:
    """The lines of a file, entry by entry; the remarks at its beginning and its end belong to none."""

    def __init__(self, text: str) -> None:
        self.lines = text.rstrip("\n").split("\n") if text.strip() else []
        self.leads: dict[str, Lines] = {}
        self.bodies: dict[str, Lines] = {}
        self.values: dict[str, yaml.Node] = {}
        self.starts: dict[str, int] = {}
        self._first, done = list[str](), 0
        for number, (name, start, node) in enumerate(_entries(text)):
            lead = self.lines[done:start]
            if number == 0:
                self._first, lead = lead, []
            done = max(_end(node), start + 1)
            self.leads[name], self.bodies[name] = lead, self.lines[start:done]
            self.values[name], self.starts[name] = node, start
        self._last = self.lines[done:]
        self._head = next(iter(self.bodies), "")

    def text(self, wanted: Mapping[str, Any]) -> str:
        """The file again.

        Raises:
            Unfit: it doesn't say what is wanted.
        """
        out = [*self._first]
        gap = [""] if any(lead[:1] == [""] for lead in self.leads.values()) else []
        for number, (name, body) in enumerate(self.bodies.items()):
            lead = gap if name == self._head and number else self.leads[name]
            out += [*(_without_gap(lead) if number == 0 else lead), *body]
        made = "\n".join([*out, *self._last]) + "\n"
        if read(made) != wanted or list(read(made)) != list(wanted):
            raise Unfit
        return made


def _without_gap(lead: Lines) -> Lines:
    return next((lead[n:] for n, line in enumerate(lead) if line.strip()), [])


def _entries(text: str) -> Iterator[tuple[str, int, yaml.Node]]:
    try:
        root = yaml.compose(text, _Loader)
    except yaml.YAMLError:
        raise Unfit from None
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise Unfit
    for key, node in root.value:
        if not isinstance(key, yaml.ScalarNode) or key.start_mark.column:
            raise Unfit
        yield key.value, key.start_mark.line, node


def _keys(node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node]]:
    return ((key.value, value) for key, value in node.value)


def _end(node: yaml.Node) -> int:
    """The line after the last of a value; remarks and empty lines that follow are no part of it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return max(map(_end, last)) if isinstance(last, tuple) else _end(last)
    mark = node.end_mark
    is_block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    return int(mark.line) if is_block and mark.column == 0 else int(mark.line) + 1


def _mapping(lines: Lines, node: yaml.MappingNode, wanted: Mapping[str, Value]) -> Lines:
    """The lines of a mapping with the wanted fields; what stands before its first field, a dash, is spaces."""
    if node.flow_style or not node.value:
        raise Unfit
    column, done = node.start_mark.column, node.start_mark.line
    out, above = dict[str, Lines](), Lines()
    for key, value in node.value:
        start = key.start_mark.line
        lead, body = lines[done:start], lines[start : (done := max(_end(value), start + 1))]
        body[0] = " " * column + body[0][column:]
        new = wanted.get(key.value)
        lead, above = [*above, *lead], []
        if new is None:
            above = [line for line in lead if line.strip()]
        elif _plain_node(value) == _said_of(new):
            out[key.value] = [*lead, *body]
        else:
            out[key.value] = [*lead, *_field(lines, key.value, value, new, body, start, column)]
    made = {
        key: out[key] if key in out else _new_fields({key: wanted[key]}, column) for key in _order(list(out), wanted)
    }
    return [line for body in made.values() for line in body]


def _order(there: list[str], wanted: Mapping[str, Value]) -> list[str]:
    """The fields that are there in their order, each new one after the one that it follows among the wanted."""
    order = [*there]
    before: str | None = None
    for key in wanted:
        if key not in order:
            order.insert(order.index(before) + 1 if before else 0, key)
        before = key
    return order


def _field(lines: Lines, key: str, node: yaml.Node, value: Value, body: Lines, start: int, column: int) -> Lines:
    """A field with another value; it begins at the line `start`."""
    if isinstance(value, list) and value:
        if isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
            return [body[0], *_items(lines, node, value, start + 1)]
        if isinstance(value[0], Item):
            return _new_fields({key: value}, column)
    made = rewritten([line[column:] for line in body], key, _plain_value(value))
    return [" " * column + line if line else "" for line in made]


def _items(lines: Lines, node: yaml.SequenceNode, wanted: Sequence[Any], done: int) -> Lines:
    """The items of a list, each with the remarks above it: those of the first begin at the line `done`."""
    dash = node.start_mark.column
    there = list[tuple[Lines, Lines, yaml.Node]]()
    for each in node.value:
        start = each.start_mark.line
        if lines[start][: each.start_mark.column].strip() != "-":
            raise Unfit
        lead, done = lines[done:start], max(_end(each), start + 1)
        there.append((lead, lines[start:done], each))
    out = Lines()
    for lead, body in _chosen(lines, there, wanted, dash):
        out += [*lead, *body]
    return out


def _chosen(
    lines: Lines, there: list[tuple[Lines, Lines, yaml.Node]], wanted: Sequence[Any], dash: int
) -> Iterator[tuple[Lines, Lines]]:
    rest = list(range(len(there)))
    for each in wanted:
        origin = each.origin if isinstance(each, Item) else _same(there, rest, each)
        if origin is None or origin not in rest:
            yield [], _new_item(each, dash)
            continue
        rest.remove(origin)
        lead, body, node = there[origin]
        if isinstance(each, Item) and _plain_node(node) != _plain(each.fields):
            if not isinstance(node, yaml.MappingNode):
                raise Unfit
            made = _mapping(lines, node, each.fields)
            body = [_dashed(made[0], lines[node.start_mark.line], node.start_mark.column), *made[1:]]
        yield lead, body


def _same(there: list[tuple[Lines, Lines, yaml.Node]], rest: list[int], text: str) -> int | None:
    """The line of a list of texts that says this already."""
    return next((number for number in rest if there[number][2].value == text), None)


def _dashed(line: str, former: str, column: int) -> str:
    return former[:column] + line[column:]


def _new_item(item: Item | str, dash: int) -> Lines:
    if isinstance(item, str):
        return [" " * dash + line for line in written([item])]
    made = _new_fields(item.fields, dash + 2)
    return [" " * dash + "- " + made[0][dash + 2 :], *made[1:]]


def _new_fields(fields: Mapping[str, Value], column: int) -> Lines:
    out = Lines()
    for key, value in fields.items():
        if isinstance(value, list) and value and isinstance(value[0], Item):
            out.append(" " * column + f"{key}:")
            for item in value:
                out += _new_item(item, column + 2)
        else:
            out += [" " * column + line if line else "" for line in written({key: _plain_value(value)})]
    return out


def _plain(fields: Mapping[str, Value]) -> dict[str, Any]:
    """Fields as a file says them."""
    return {key: _said_of(value) for key, value in fields.items()}


def _plain_value(value: Value) -> Any:
    if isinstance(value, list):
        return [_plain(each.fields) if isinstance(each, Item) else each for each in value]
    return value


def _said_of(value: Value) -> Any:
    """A value as a file says it: every scalar is a text."""
    plain = _plain_value(value)
    return str(plain) if isinstance(plain, int) else plain


def _plain_node(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain_node(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain_node(each) for each in node.value]
    return node.value
