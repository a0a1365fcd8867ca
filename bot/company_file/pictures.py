"""The pictures of a fault's steps: there, pictures indeed, small enough for Telegram, with room for the words below."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path as FilePath

from bot.company_file.lines import Path
from bot.company_file.links import Entry, File, entries
from bot.company_file.values import Complaints

MOST_BYTES = 10 * 1024 * 1024
LONGEST_SIDES = 10_000
STEEPEST = 20
"""Telegram's own limits for a photo: its bytes, its width and height together, and one in relation to the other."""
LONGEST_CAPTION = 800
"""Of the 1,024 characters that Telegram allows, those for the fault's title and the step's words."""


def picture_complaints(file: File, folder: FilePath) -> Complaints:
    for path, fault in entries(file, "faults"):
        for step_path, step in _steps_with_picture(path, fault):
            if complaint := _complaint_about(folder / str(step["picture"])):
                yield (*step_path, "picture"), complaint
            yield from _too_long_below(step_path, fault, step)


def _steps_with_picture(path: Path, fault: Entry) -> Iterator[tuple[Path, Entry]]:
    steps = fault.get("steps")
    for index, step in enumerate(steps if isinstance(steps, list) else []):
        if isinstance(step, dict) and isinstance(step.get("picture"), str):
            yield (*path, "steps", index), step


def _complaint_about(picture: FilePath) -> str | None:
    try:
        content = picture.read_bytes()
    except (OSError, ValueError):
        return "there is no such file beside the company file"
    if len(content) > MOST_BYTES:
        return "is larger than 10 MB; Telegram takes no larger picture"
    sides = _sides_of(content)
    if sides is None:
        return "is not a PNG or JPEG picture"
    if sum(sides) > LONGEST_SIDES or max(sides) > STEEPEST * min(sides):
        return "is too wide or too high for Telegram; about 1000 by 600 points are good"
    return None


def _sides_of(content: bytes) -> tuple[int, int] | None:
    from PIL import Image  # only for a company with pictures

    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as opened:
            sides = opened.size
            opened.verify()
    except (Image.DecompressionBombError, OSError, SyntaxError, ValueError):
        return None
    return sides


def _too_long_below(path: Path, fault: Entry, step: Entry) -> Complaints:
    title, text = fault.get("title"), step.get("text")
    for language in ("zh", "en"):
        words = [each.get(language) for each in (title, text) if isinstance(each, dict)]
        if sum(len(each) for each in words if isinstance(each, str)) > LONGEST_CAPTION:
            yield (*path, "text", language), f"is too long below a picture: {LONGEST_CAPTION} characters with the title"
