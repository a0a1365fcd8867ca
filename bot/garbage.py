"""When Python looks for garbage: not while it imports, and never again among what stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_searched() -> Iterator[None]:
    """What a command imports stays to its end: searching it, at the exit too, is a seventh of a short one's time."""
    gc.disable()
    try:
        yield
    finally:
        spare_what_stays()


def spare_what_stays() -> None:
    """From now on only what is new is searched: among 300 000 things that stay it takes 0.2 s, and a reply waits."""
    gc.freeze()
    gc.enable()
