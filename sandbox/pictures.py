"""The size of a picture, read from the first bytes of a PNG, JPEG, GIF or WebP file."""

import struct
from collections.abc import Iterator

Size = tuple[int, int]

START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def size_of(content: bytes) -> Size | None:
    """None: this is no picture."""
    try:
        if content.startswith(b"\x89PNG\r\n\x1a\n"):
            return _pair(">II", content, 16)
        if content.startswith(b"GIF8"):
            return _pair("<HH", content, 6)
        if content.startswith(b"\xff\xd8"):
            return _jpeg(content)
        if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            return _webp(content)
    except struct.error:
        return None
    return None


def _pair(layout: str, content: bytes, offset: int) -> Size:
    first, second = struct.unpack_from(layout, content, offset)
    return first, second


def _jpeg(content: bytes) -> Size | None:
    for marker, offset in _jpeg_segments(content):
        if marker in START_OF_FRAME:
            height, width = _pair(">HH", content, offset + 5)
            return width, height
    return None


def _jpeg_segments(content: bytes) -> Iterator[tuple[int, int]]:
    offset = 2
    while offset + 4 <= len(content) and content[offset] == 0xFF:
        yield content[offset + 1], offset
        offset += 2 + struct.unpack_from(">H", content, offset + 2)[0]


def _webp(content: bytes) -> Size | None:
    kind = content[12:16]
    if kind == b"VP8 ":
        width, height = _pair("<HH", content, 26)
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", content, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8X":
        extended = int.from_bytes(content[24:27], "little"), int.from_bytes(content[27:30], "little")
        return extended[0] + 1, extended[1] + 1
    return None
