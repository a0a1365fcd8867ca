"""The size of a picture is read from its first bytes; what is no picture has none."""

import struct

import pytest

from sandbox.pictures import size_of
from sandbox.sample import picture

JPEG = b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08" + struct.pack(">HH", 480, 640) + bytes(12)
GIF = b"GIF89a" + struct.pack("<HH", 320, 200)
LOSSY = b"RIFF\x00\x00\x00\x00WEBPVP8 " + bytes(10) + struct.pack("<HH", 100, 50)
LOSSLESS = b"RIFF\x00\x00\x00\x00WEBPVP8L" + bytes(5) + struct.pack("<I", 99 | 49 << 14)
EXTENDED = b"RIFF\x00\x00\x00\x00WEBPVP8X" + bytes(8) + (99).to_bytes(3, "little") + (49).to_bytes(3, "little")


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (picture(side=320), (320, 320)),
        (JPEG, (640, 480)),
        (GIF, (320, 200)),
        (LOSSY, (100, 50)),
        (LOSSLESS, (100, 50)),
        (EXTENDED, (100, 50)),
        (b"these are words", None),
        (JPEG[:12], None),
        (b"\x89PNG\r\n\x1a\n", None),
        (b"", None),
    ],
)
def test_the_size_of_a_picture(content, size):
    assert size_of(content) == size
