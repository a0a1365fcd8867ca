"""Pictures and sounds made on the spot, for people who have none at hand."""

import struct
import zlib


def picture(shade: int = 0, side: int = 320) -> bytes:
    """A plain square PNG."""
    colour = bytes(((90 + 45 * shade) % 256, 130, 180))
    rows = (b"\x00" + colour * side) * side
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in chunks)


def sound() -> bytes:
    """Enough of an Ogg file to be taken for a voice note."""
    return b"OggS" + bytes(60)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
