"""What the product writes to stderr at its most talkative, whoever writes it: we or a library."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from io import StringIO

from bot.logs import OURS, set_up


@contextmanager
def log_lines(form: str) -> Iterator[StringIO]:
    loggers = [logging.getLogger(name) for name in ("", "apscheduler", *OURS)]
    kept = [(logger, logger.level, logger.handlers[:]) for logger in loggers]
    with redirect_stderr(StringIO()) as stderr:
        set_up("DEBUG", form)
        try:
            yield stderr
        finally:
            for logger, level, handlers in kept:
                logger.setLevel(level)
                logger.handlers[:] = handlers
