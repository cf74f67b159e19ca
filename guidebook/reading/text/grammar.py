"""The grammar of guides: CommonMark as markdown-it-py reads it, and call-outs.

Everything that CommonMark has is read, also what guides don't have: `markdown` tells it with its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, backtick, html_inline, image, link
from markdown_it.token import Token

from guidebook.model.text import LONGEST
from guidebook.reading.text.call_out_line import read_call_out_line

MOST_BRACKETS = 100
"""In one paragraph; the time that they take grows with their square."""
DEEPEST = 6
"""Bold, emphasis and links in one another: two are much."""

_READ = re.compile(r"[\\`*_\[\]<&!\n]")
"""Signs without which a text is one inline."""
_SHIFT = 4
_SIGNS = ("!!!", "???")


@dataclass(slots=True)
class Node:
    """A token and what stands in it.

    `kind` is the name of the rule that made it: `paragraph`, `bullet_list`, `lheading`, `strong`, and so on; `lines`
    are the line ends inside that no token tells.
    """

    token: Token
    kind: str
    lines: int = 0
    children: list[Node] = field(default_factory=list)


def parsed(text: str) -> list[Node]:
    """The blocks of a text. Lines are counted from 0."""
    return nested(_markdown().parse(text))


def parsed_inline(text: str) -> Node:
    """The inlines of a text that is one paragraph, however it begins; its token may say why they are `refused`."""
    if len(text) <= LONGEST and not _READ.search(text):
        return Node(Token("inline", "", 0), "inline", children=[Node(Token("text", "", 0, content=text), "text")])
    (node,) = nested(_markdown().parseInline(text))
    return Node(node.token, node.kind, children=nested(node.token.children or ()))


def nested(tokens: Sequence[Token]) -> list[Node]:
    """A row of tokens as a tree."""
    top = list[Node]()
    stack: list[list[Node]] = [top]
    for token in tokens:
        if token.nesting < 0:
            stack.pop()
            stack[-1][-1].lines = token.meta.get("lines", 0)
            continue
        node = Node(token, _kind(token), token.meta.get("lines", 0))
        stack[-1].append(node)
        if token.nesting > 0:
            stack.append(node.children)
    return top


def _kind(token: Token) -> str:
    if token.type == "heading_open" and token.markup in ("-", "="):
        return "lheading"
    return token.type.removesuffix("_open")


class _Markdown(MarkdownIt):
    """Takes every address as it is written: which ones are accepted is not the grammar's business."""

    def validateLink(self, url: str) -> bool:
        return True

    def normalizeLink(self, url: str) -> str:
        return url


@cache
def _markdown() -> MarkdownIt:
    markdown = _Markdown("commonmark", {"inline_definitions": True}).disable("text_join")
    markdown.block.ruler.before(
        "fence", "call_out", _call_out, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    for name, rule in (("link", link), ("image", image), ("html_inline", html_inline), ("backticks", backtick)):
        markdown.inline.ruler.at(name, _counting_lines(rule))
    markdown.core.ruler.at("inline", _inline)
    return markdown


def _call_out(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The lines shifted by four spaces under the one that opens belong to the call-out, whatever spaces are in that."""
    begin = state.bMarks[start] + state.tShift[start]
    signs = state.src[begin : begin + 3]
    if signs not in _SIGNS or state.is_code_block(start) or state.src[begin + 3 : begin + 4] == signs[0]:
        return False
    if silent:
        return True
    opening = read_call_out_line(state.src[begin : state.eMarks[start]])
    indent, last = state.blkIndent + _SHIFT, start + 1
    for line in range(start + 1, end):
        if not state.isEmpty(line):
            if state.sCount[line] < indent:
                break
            last = line + 1
    token = state.push("call_out_open", "", 1)
    token.map, token.meta = [start, last], {"opening": opening}
    if opening.title:
        title = state.push("inline", "", 0)
        title.content, title.map, title.children = opening.title, [start, start + 1], []
    around = state.blkIndent, state.lineMax, state.parentType
    state.blkIndent, state.lineMax, state.parentType = indent, last, "root"
    state.md.block.tokenize(state, start + 1, last)
    state.blkIndent, state.lineMax, state.parentType = around
    state.push("call_out_close", "", -1)
    state.line = last
    return True


def _counting_lines(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The same rule, which notes how many line ends it read without making a token of them."""

    def counting(state: StateInline, silent: bool) -> bool:
        begin, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent and (lines := state.src.count("\n", begin, state.pos)):
            told = sum(token.type.endswith("break") for token in state.tokens[count:])
            state.tokens[-1].meta["lines"] = lines - told
        return True

    return counting


def _inline(state: StateCore) -> None:
    """As markdown-it's own, without what is too long or too deep; what no rule can begin in is one text."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if len(token.content) > LONGEST:
            token.meta = {"refused": "long"}
        elif token.content.count("[") > MOST_BRACKETS:
            token.meta = {"refused": "starred"}
        elif state.md.inline.terminator_re.search(token.content):
            state.md.inline.parse(token.content, state.md, state.env, token.children)
            if any(child.level > DEEPEST for child in token.children):
                token.children, token.meta = [], {"refused": "starred"}
        elif token.content:
            token.children.append(Token("text", "", 0, content=token.content))
