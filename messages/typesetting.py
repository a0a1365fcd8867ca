"""Words and pictures become a PDF: what is inside is data, and never read as anything else."""

import json
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

PAPERS = Path(__file__).parent / "papers"
FONTS = [str(files(package)) for package in ("manimgx_fonts_cjk", "manimgx_fonts")]


def typeset(layout: str, data: Mapping[str, Any], pictures: Mapping[str, bytes]) -> bytes:
    """`pictures` by the names by which `data` speaks of them. The fonts that are used are put into the file."""
    with TemporaryDirectory() as folder:
        for name, content in pictures.items():
            (Path(folder) / name).write_bytes(content)
        main = Path(folder) / "main.typ"
        main.write_bytes((PAPERS / f"{layout}.typ").read_bytes())
        paper: bytes = typst.compile(
            str(main),
            root=folder,
            font_paths=FONTS,
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"data": json.dumps(data)},
        )
    return paper
