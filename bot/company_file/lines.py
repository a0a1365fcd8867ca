"""Finds the line of every key and value in a TOML text that tomllib has accepted: no kept library tells it."""

import re
import tomllib
from collections.abc import Iterator

Path = tuple[str | int, ...]

TOKEN = re.compile(
    r"""[ \t]+ | \#[^\n]*
      | (?P<token> \n | [\[\]{},=.]
          | \"{3} (?:\\.|[^\\])*? \"{3,5} | '{3} .*? '{3,5}
          | \" (?:\\.|[^"\\\n])* \" | ' [^'\n]* '
          | [^\s\[\]{},=.\#"']+ )""",
    re.VERBOSE | re.DOTALL,
)
ENDS_VALUE = {"\n", ",", "]", "}", ""}


def line_of_each(text: str) -> dict[Path, int]:
    return TomlLines(text).lines


class TomlLines:
    """One walk over the tokens; `next` is the coming token, `line` the line it stands on."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self.entry_counts: dict[Path, int] = {}
        self.line = 1
        self.next = ""
        self.tokens = self._tokens(text)
        self._advance()
        self._document()

    def _tokens(self, text: str) -> Iterator[str]:
        for match in TOKEN.finditer(text):
            if token := match["token"]:
                yield token
                self.line += token.count("\n")

    def _advance(self) -> str:
        passed, self.next = self.next, next(self.tokens, "")
        return passed

    def _document(self) -> None:
        table: Path = ()
        while self.next:
            if self.next == "\n":
                self._advance()
            elif self.next == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        self._advance()
        if is_entry := self.next == "[":
            self._advance()
        *parents, last = self._keys("]")
        path: Path = ()
        for key in parents:
            path = self._latest((*path, key))
        return self._entry((*path, last)) if is_entry else self._latest((*path, last))

    def _entry(self, array: Path) -> Path:
        """One more `[[array]]`."""
        self.entry_counts[array] = self.entry_counts.get(array, 0) + 1
        self.lines.setdefault(array, self.line)
        return self._latest(array)

    def _latest(self, path: Path) -> Path:
        """What a header means by this path: in an array of tables, the entry opened last."""
        if path in self.entry_counts:
            path = (*path, self.entry_counts[path] - 1)
        self.lines.setdefault(path, self.line)
        return path

    def _keys(self, end: str) -> list[str]:
        keys: list[str] = []
        while self.next != end:
            if (token := self._advance()) != ".":
                keys.extend(tomllib.loads(f"{token} = 0"))
        while self.next == end:
            self._advance()
        return keys

    def _pair(self, table: Path) -> None:
        line, path = self.line, table
        for key in self._keys("="):
            path = (*path, key)
            self.lines.setdefault(path, line)
        self._value(path)

    def _value(self, path: Path) -> None:
        self.lines.setdefault(path, self.line)
        if self.next == "[":
            self._array(path)
        elif self.next == "{":
            self._inline_table(path)
        else:
            while self.next not in ENDS_VALUE:
                self._advance()

    def _array(self, path: Path) -> None:
        index = 0
        self._advance()
        while self.next != "]":
            if self.next in {"\n", ","}:
                self._advance()
            else:
                self._value((*path, index))
                index += 1
        self._advance()

    def _inline_table(self, path: Path) -> None:
        self._advance()
        while self.next != "}":
            if self.next in {"\n", ","}:
                self._advance()
            else:
                self._pair(path)
        self._advance()
