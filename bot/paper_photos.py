"""A photo as a page needs it: upright, small, of one kind; None for what is no picture."""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

WIDEST = 900
"""Pixels: three stand side by side."""
QUALITY = 75


def printable(content: bytes) -> bytes | None:
    try:
        with Image.open(BytesIO(content)) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
            upright.thumbnail((WIDEST, WIDEST))
            page = BytesIO()
            upright.save(page, "JPEG", quality=QUALITY)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError):
        return None
    return page.getvalue()
