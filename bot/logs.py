"""One line per fact, for people or for machines, with no personal data at any level."""

import json
import logging
import sys
from datetime import UTC, datetime


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "from": record.name,
            "says": record.getMessage(),
        }
        if record.exc_info:
            line["trouble"] = _places(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


class TextLines(logging.Formatter):
    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")

    def formatException(self, ei: "logging._SysExcInfoType") -> str:  # noqa: N802
        return _places(ei)


def _places(info: "logging._SysExcInfoType") -> str:
    """Where it happened, without the values: an exception's words may quote a message or an address."""
    kind, _, trace = info
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    name = kind.__name__ if kind else "no exception"
    return "\n".join([*(f"  {place}" for place in places), f"  {name}"])


OURS = ("__main__", "bot", "handlers", "scheduler", "desk", "messages", "models")


def set_up(level: str, form: str) -> None:
    """The level is ours alone: the libraries' own chatter quotes messages, numbers and the token."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if form == "json" else TextLines())
    logging.basicConfig(level=max(logging.WARNING, logging.getLevelName(level)), handlers=[handler], force=True)
    # A tick that a slow second leaves out is the next one's work: told each second it would fill the log.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    for package in OURS:
        logging.getLogger(package).setLevel(level)
