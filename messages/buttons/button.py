"""How a button carries something back: packed into a press, unpacked when it is pressed."""

from dataclasses import dataclass, fields
from enum import Enum
from functools import cache
from types import NoneType
from typing import ClassVar, dataclass_transform, get_args, get_type_hints

MOST_BYTES = 64
SEPARATOR = ":"
BUTTONS: dict[str, type["Button"]] = {}


@dataclass_transform(frozen_default=True)
@dataclass(frozen=True)
class Button:
    """A kind of button: `class Take(Button, prefix="take"): ticket_id: int` is all there is to write."""

    prefix: ClassVar[str]

    def __init_subclass__(cls, prefix: str) -> None:
        if prefix in BUTTONS:
            raise ValueError(f"{cls.__name__} and {BUTTONS[prefix].__name__} both call themselves {prefix!r}")
        cls.prefix = prefix
        BUTTONS[prefix] = dataclass(frozen=True)(cls)

    def pack(self) -> str:
        values = [_pack(getattr(self, field.name)) for field in fields(self)]
        if any(SEPARATOR in value for value in values):
            raise ValueError(f"{SEPARATOR!r} cannot travel in a button: {self}")
        data = SEPARATOR.join([self.prefix, *values])
        if len(data.encode()) > MOST_BYTES:
            raise ValueError(f"more than {MOST_BYTES} bytes: {data}")
        return data


def unpack(data: str) -> Button | None:
    """The button that was pressed, or None for one that we never made."""
    prefix, *values = data.split(SEPARATOR)
    kind = BUTTONS.get(prefix)
    if kind is None or len(values) != len(fields(kind)):
        return None
    try:
        button = kind(*map(_unpack, _types(prefix), values))
    except ValueError:
        return None
    return button if button.pack() == data else None


def _pack(value: object) -> str:
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        value = int(value)
    return "" if value is None else str(value)


@cache
def _types(prefix: str) -> list[tuple[type, ...]]:
    """What each field may be: `int | None` is (int, NoneType)."""
    hints = get_type_hints(BUTTONS[prefix])
    return [get_args(hints[field.name]) or (hints[field.name],) for field in fields(BUTTONS[prefix])]


def _unpack(types: tuple[type, ...], value: str) -> object:
    if value == "" and NoneType in types:
        return None
    if issubclass(types[0], Enum):
        return _member(types[0], value)
    return types[0](int(value)) if issubclass(types[0], int) else value


def _member(kind: type[Enum], value: str) -> Enum:
    """By its packed value: a number's member is not found by the number's letters."""
    for member in kind:
        if _pack(member) == value:
            return member
    raise ValueError(value)
