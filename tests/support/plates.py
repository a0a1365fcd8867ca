"""Forty pictures of plates as a cook takes them, made from a fixed seed: QR and bar codes, and what goes wrong with both.

for plate in plates(): plate.trouble, plate.kind, plate.number, plate.picture (JPEG)
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from random import Random

import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

SEED = 20261123
PHOTO = (1280, 960)  # what Telegram leaves of a photo
PLATE = (760, 420)
LINK = "https://example.org/skywok_bot?start=m-"
KINDS = {"QR": zxingcpp.BarcodeFormat.QRCode, "Code 128": zxingcpp.BarcodeFormat.Code128}
DEGREES = (0, 1, 2, 3)
"""Of each trouble: from a little to a lot."""


@dataclass(frozen=True)
class Plate:
    trouble: str
    kind: str
    degree: int
    number: str
    picture: bytes


def plates(seed: int = SEED) -> Iterator[Plate]:
    chance = Random(seed)
    for trouble in TROUBLES:
        for kind in KINDS:
            for degree in DEGREES:
                number = numbered(chance)
                yield Plate(trouble, kind, degree, number, pictured(chance, kind, number, trouble, degree))


def pictured(chance: Random, kind: str, number: str, trouble: str = "", degree: int = 0) -> bytes:
    photo = held_before_a_kitchen(chance, plate_with(kind, number), trouble, degree)
    return TROUBLES[trouble](photo, degree) if trouble else as_jpeg(photo)


def numbered(chance: Random) -> str:
    digits = [chance.randrange(10) for _ in range(7)]
    doubled = sum(sum(divmod(2 * digit, 10)) for digit in digits[::-2]) + sum(digits[-2::-2])
    return "W600-" + "".join(map(str, [*digits, -doubled % 10]))


def plate_with(kind: str, number: str) -> Image.Image:
    """Half of the QR codes hold the link, as on stickers; bar codes hold the bare number."""
    plate = Image.new("L", PLATE, 205)
    draw = ImageDraw.Draw(plate)
    draw.text((30, 25), "SKYWOK  Cloud Wok W600   220 V  3.5 kW", fill=40, font_size=30)
    draw.text((30, PLATE[1] - 55), f"S/N {number}", fill=40, font_size=30)
    says = LINK + number if kind == "QR" and int(number[-1]) % 2 else number
    code = Image.fromarray(zxingcpp.create_barcode(says, KINDS[kind]).to_image(scale=1))
    size = (250, 250) if kind == "QR" else (600, 200)
    plate.paste(code.resize(size, Image.Resampling.NEAREST), (30, 80))
    return plate


def held_before_a_kitchen(chance: Random, plate: Image.Image, trouble: str, degree: int) -> Image.Image:
    photo = Image.linear_gradient("L").resize(PHOTO).point(lambda light: 60 + light // 3)
    photo.paste(plate, (chance.randrange(180, 340), chance.randrange(200, 340)))
    grain = Image.frombytes("L", PHOTO, chance.randbytes(PHOTO[0] * PHOTO[1]))
    return Image.blend(photo, grain, 0.06)


def tilted(photo: Image.Image, degree: int) -> bytes:
    """Turned, and looked at from the side."""
    turned = photo.rotate((8, 17, 28, 40)[degree], Image.Resampling.BICUBIC, expand=True, fillcolor=90)
    width, height = turned.size
    lean = (0.03, 0.05, 0.07, 0.09)[degree]
    corners = (0, 0, 0, height, width, height * (1 + lean), width, -height * lean)
    return as_jpeg(turned.transform(turned.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC))


def dark(photo: Image.Image, degree: int) -> bytes:
    """Little light from one side, and the grain that comes with it."""
    share = (0.3, 0.18, 0.1, 0.06)[degree]
    shadow = Image.linear_gradient("L").rotate(90).resize(photo.size)
    dim = photo.point(lambda light: int(light * share))
    dimmer = photo.point(lambda light: int(light * share / 3))
    grain = Image.frombytes("L", photo.size, Random(degree).randbytes(photo.size[0] * photo.size[1]))
    return as_jpeg(Image.blend(Image.composite(dim, dimmer, shadow), grain, 0.02))


def small(photo: Image.Image, degree: int) -> bytes:
    """Taken from far away."""
    share = (0.5, 0.35, 0.27, 0.2)[degree]
    return as_jpeg(photo.resize((int(PHOTO[0] * share), int(PHOTO[1] * share)), Image.Resampling.BICUBIC))


def blurred(photo: Image.Image, degree: int) -> bytes:
    return as_jpeg(photo.filter(ImageFilter.GaussianBlur((1.5, 2.5, 3.5, 5)[degree])))


def compressed(photo: Image.Image, degree: int) -> bytes:
    """Sent on and on."""
    return as_jpeg(photo.resize((900, 675)), quality=(30, 15, 8, 4)[degree])


def as_jpeg(photo: Image.Image, quality: int = 85) -> bytes:
    file = BytesIO()
    photo.save(file, "JPEG", quality=quality)
    return file.getvalue()


TROUBLES: dict[str, Callable[[Image.Image, int], bytes]] = {
    "tilted": tilted,
    "dark": dark,
    "small": small,
    "blurred": blurred,
    "compressed": compressed,
}
