"""Words and pictures become a PDF or a picture: what is inside is data, and never read as anything else."""

import json
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

PAPERS = Path(__file__).parent / "papers"
FONTS = [str(files(package)) for package in ("manimgx_fonts_cjk", "manimgx_fonts")]
DOTS = 288
"""An inch: a picture of 270 points is 1080 dots wide."""


def typeset(layout: str, data: Mapping[str, Any], pictures: Mapping[str, bytes]) -> bytes:
    """`pictures` by the names by which `data` speaks of them. The fonts that are used are put into the file."""
    return _compiled(layout, data, pictures, format="pdf")


def draw(layout: str, data: Mapping[str, Any]) -> bytes:
    """A PNG, four dots for a point."""
    return _compiled(layout, data, {}, format="png", ppi=DOTS)


def _compiled(layout: str, data: Mapping[str, Any], pictures: Mapping[str, bytes], **how: Any) -> bytes:
    with TemporaryDirectory() as folder:
        for name, content in pictures.items():
            (Path(folder) / name).write_bytes(content)
        main = Path(folder) / "main.typ"
        main.write_bytes((PAPERS / f"{layout}.typ").read_bytes())
        compiled: bytes = typst.compile(
            str(main),
            root=folder,
            font_paths=FONTS,
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data)},
            **how,
        )
    return compiled
