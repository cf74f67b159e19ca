"""Screens → HTML. The HTML itself is in `screens/`: a folder a frame, a folder an element."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import Any

from jinja2 import BytecodeCache, ChoiceLoader, FileSystemLoader, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from guidebook.drawing.escaping import EscapingEnvironment, written
from guidebook.drawing.looks import HOLE, Draw, DrawFrame, FrameLooks, Looks, look
from guidebook.languages.wording import Wording
from guidebook.model.colour import ENOUGH, contrast
from guidebook.model.service import Service
from guidebook.package_data import texts
from guidebook.screens import azerty
from guidebook.screens.element import Element
from guidebook.screens.elements.barre_adresse import AddressBar
from guidebook.screens.elements.touche import Key
from guidebook.screens.folders import FOLDER
from guidebook.screens.frames.photo import PhotoFrame
from guidebook.screens.screen import Screen

Gloss = Callable[[str], str]
"""What words of a screen mean in the page's language, empty where nobody said."""
_INK, _PAPER = "#14252e", "#ffffff"


class Drawer:
    """Draws screens: made once for a language, called for each screen."""

    def __init__(
        self,
        services: Mapping[str, Service],
        wording: Wording,
        language: str = "fr",
        *,
        live: bool = False,
        first: Drawer | None = None,
        gloss: Gloss | None = None,
        compiled: BytecodeCache | None = None,
    ) -> None:
        """`wording` (its branch `screens`) and `language` are those of the page; a real screen's words stay French.

        A `live` one draws with native controls, for the practice. The `first` one drew what stands in each screen.
        Where its words have a `gloss`, the list of markers is seen, as a caption. `compiled` are templates that were
        compiled before: whatever the language, they are the same.
        """
        self._services, self._live, self._first = services, live, first
        self._language, self._gloss, self._compiled = language, gloss, compiled
        self._kept: dict[tuple[int, bool], tuple[Screen, str]] | None = None
        self._environment = EscapingEnvironment(
            loader=ChoiceLoader([FunctionLoader(partial(_template, live)), FileSystemLoader(FOLDER)]),
            bytecode_cache=compiled,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        self._environment.globals.update(
            wording=_escaped(wording.screen),
            own={kind: _escaped(sentences) for kind, sentences in wording.elements.branches().items()},
            language=language,
            element=self._element,
            elements=self._elements,
            cap_of=azerty.cap_of,
            keyboard=azerty.rows,
            pressed=_pressed,
        )
        # A macro called from Python costs a tenth of a template rendered or included.
        self._macro = cache(self._macro_of)
        self._frame = cache(self._frame_of)
        self._around = cache(self._around_of)
        self._drawn = cache(self._drawn_by)
        self._badge = cache(self._badge_of)
        self._marker_item = cache(lambda: Looks(self._module("screen").item))

    def saying(self, wording: Wording, language: str, gloss: Gloss) -> Drawer:
        """One for the pages of another language: nothing that stands in a screen is drawn twice."""
        self._kept = {} if self._kept is None else self._kept
        known = self._compiled
        return Drawer(self._services, wording, language, live=self._live, first=self, gloss=gloss, compiled=known)

    def draw(
        self, screen: Screen, alternative: str, at_once: bool = False, beside: str = "", french: bool = False
    ) -> Markup:
        """The drawing, then the list of its markers for those who hear it.

        A photo is fetched when it comes near the window, or `at_once`; it stands in the folder `beside`, as the page
        links to it. The `alternative` is in the page's language, or `french`.
        """
        service, marked = self._service(screen), screen.marked
        inside = self._inside(screen, at_once)
        if beside and isinstance(screen, PhotoFrame):
            inside = str(inside).replace(' src="', f' src="{escape(beside)}')
        name = getattr(screen, "service", None)
        html, holes = self._around(screen.kind, name if service else None, bool(marked), _has_gutter(marked), french)
        parts = (written(alternative), inside, self._marker_list(marked) if 2 in holes else "")
        return Markup(html % tuple([parts[hole] for hole in holes]))  # noqa: S704 - the templates' parts

    def stylesheet(self) -> str:
        """The colours of the services, a rule each: style attributes are forbidden by the site's policy."""
        return "".join(
            f".svc-{name}{{--service:{service.colour};--on-service:{_on(service.colour)};"
            f"--service-ink:{_ink(service.colour)}}}\n"
            for name, service in sorted(self._services.items())
        )

    def _service(self, screen: Screen) -> Service | None:
        name = getattr(screen, "service", None)
        return self._services.get(name) if name else None

    def _inside(self, screen: Screen, at_once: bool) -> str:
        """What stands in a screen; the only words of it that are not French are those of its badge."""
        if self._first:
            return str(self._first._inside(screen, at_once)).replace(self._first._badge(), self._badge())
        if self._kept is None:
            return self._drawn_inside(screen, at_once)
        known = self._kept.get((id(screen), at_once))
        if known is None:
            known = self._kept[id(screen), at_once] = (screen, self._drawn_inside(screen, at_once))
        return known[1]

    def _drawn_inside(self, screen: Screen, at_once: bool) -> str:
        when = (at_once,) if isinstance(screen, PhotoFrame) else ()
        return self._frame(type(screen))(screen, self._service(screen), self._elements(screen.body), *when)

    def _badge_of(self) -> str:
        return str(self._module("parts").badge)

    def _element(self, element: Element) -> Markup:
        return self._elements((element,))

    def _elements(self, elements: Iterable[Element]) -> Markup:
        return Markup("".join([self._drawn(element.kind)(element) for element in elements]))  # noqa: S704 - drawn above

    def _marker_list(self, marked: Iterable[Element]) -> str:
        if self._gloss:
            caption, gloss = self._module("screen").caption, self._gloss
            return "".join([f"{caption(element, gloss(element.label))}\n" for element in marked])
        return "".join([f"{self._marker_item()(element)}\n" for element in marked])

    def _around_of(
        self, kind: str, service: str | None, marked: bool, gutter: bool, french: bool
    ) -> tuple[str, tuple[int, ...]]:
        alternative, inside, markers = (Markup(HOLE.format(number)) for number in range(3))  # noqa: S704 - no text yet
        html = str(self._macro("screen")(kind, alternative, inside, service, markers if marked else "", gutter))
        if french:
            html = html.replace(f' lang="{self._language}"', ' lang="fr"', 1)
        return look(html.replace("marker-list visually-hidden", "marker-list captions") if self._gloss else html)

    def _drawn_by(self, kind: str) -> Draw:
        draw, reads = self._macro(f"elements/{kind}"), self._reads(f"elements/{kind}")
        return draw if reads is True else Looks(draw, reads)

    def _frame_of(self, kind: type[Screen]) -> DrawFrame:
        draw, reads = self._macro(f"frames/{kind.kind}"), self._reads(f"frames/{kind.kind}")
        return draw if reads is True else FrameLooks(draw, kind)

    def _macro_of(self, folder: str) -> Any:
        return self._module(folder).draw

    def _reads(self, folder: str) -> Any:
        return getattr(self._module(folder), "reads", ())

    def _module(self, folder: str) -> Any:
        drawn = FOLDER / folder / "drawn.yml"
        return self._environment.get_template(folder, globals={"drawn": texts(drawn)} if drawn.is_file() else {}).module


def _template(live: bool, folder: str) -> tuple[str, str, None] | None:
    """How what has this folder is practised, where that differs, or how it is drawn: Jinja's source of a template."""
    files = (FOLDER / folder / name for name in (("live.html", "still.html") if live else ("still.html",)))
    return next(((file.read_text("utf-8"), str(file), None) for file in files if file.is_file()), None)


def _escaped(wording: Wording) -> dict[str, Markup]:
    return {key: Markup.escape(sentence) for key, sentence in wording.mapping().items()}


def _has_gutter(marked: Iterable[Element]) -> bool:
    return any(not isinstance(element, AddressBar) for element in marked)


def _pressed(screen: Screen) -> frozenset[azerty.Cap]:
    """The keys that a screen of the keyboard names."""
    caps = (azerty.cap_of(element.text) for element in screen.elements() if isinstance(element, Key))
    return frozenset(cap for cap in caps if cap)


def _on(colour: str) -> str:
    """The colour of a text written on `colour`."""
    return max(_PAPER, _INK, key=lambda text: contrast(text, colour))


def _ink(colour: str) -> str:
    """The colour of a link on paper: the service's, where it is dark enough."""
    return colour if contrast(colour, _PAPER) >= ENOUGH else _INK
