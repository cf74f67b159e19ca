"""Templates as Python, kept from one build to the next as all else that is made is (`machine.store`).

To compile them takes as long as to write some hundred pages, at each build, and at each change in a preview. Who may
write in the store's folder may write in `hooks/` beside it: code that is taken from it is trusted as much.
"""

from __future__ import annotations

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from guidebook.machine.store import Store, key_of


class Compiled(BytecodeCache):
    """The templates that were compiled with the same program out of the same texts."""

    def __init__(self, store: Store, *made_of: str) -> None:
        """`made_of` is what becomes a part of the templates beside their own text."""
        self._store, self._made_of = store, made_of

    def load_bytecode(self, bucket: Bucket) -> None:
        """What Jinja asks for; it looks itself whether the template's text is still the same."""
        if kept := self._store.get(self._key(bucket)):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """What Jinja gives."""
        self._store.put(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> bytes:
        return key_of("template", bucket.key, bucket.checksum, *self._made_of)
