"""The codes on a picture of a machine's plate; it takes its time, so it is never done in a transaction."""

from collections.abc import Iterator
from io import BytesIO

import zxingcpp
from PIL import Image, ImageFilter, ImageOps, UnidentifiedImageError

ON_PLATES = zxingcpp.BarcodeFormats(
    [
        zxingcpp.BarcodeFormat.QRCode,
        zxingcpp.BarcodeFormat.DataMatrix,
        zxingcpp.BarcodeFormat.Code128,
        zxingcpp.BarcodeFormat.Code39,
    ]
)
"""Kinds without a check of their own are seen where there are none."""
LARGEST = 1600
"""Pixels of the longer side: more cost time and show no more."""
SMALL = 900
LEANING = (-30, -15, 15, 30)
"""Bars that lean more than a little are met by no line that the reader draws."""


def codes_in(picture: bytes) -> list[str]:
    """What the bar and QR codes say; nothing when none can be read, or it is no picture."""
    try:
        opened = Image.open(BytesIO(picture))
        opened.draft("L", (LARGEST, LARGEST))
        image = ImageOps.exif_transpose(opened).convert("L")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return []
    image.thumbnail((LARGEST, LARGEST))
    return next((codes for look in _looks(image) if (codes := _read(look))), [])


def _looks(image: Image.Image) -> Iterator[Image.Image]:
    """As it is; then as somebody looks who cannot make it out: in better light, squinting, closer, head to the side."""
    yield image
    bright = ImageOps.autocontrast(image)
    yield bright
    yield ImageOps.autocontrast(image.filter(ImageFilter.GaussianBlur(1)))
    yield bright.filter(ImageFilter.UnsharpMask(radius=5, percent=500))
    if max(image.size) < SMALL:
        yield ImageOps.scale(bright, 2, Image.Resampling.LANCZOS)
    for angle in LEANING:
        yield bright.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=128)


def _read(image: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(image, ON_PLATES) if code.text]
