"""The pictures of a fault's steps: what is wrong with one is told with the line that names it."""

from dataclasses import replace
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from bot.company_file import CompanyFileErrors, read_company
from bot.company_file.pictures import LONGEST_CAPTION
from models.ticket import Ticket
from rules.company.products import Step
from rules.company.words import Text
from tests.messages.telegram_html import visible_length
from tests.support.example import COMPANY, EXAMPLE, PICTURES, RENDERER

PLUG = "company.example/plug.png"
LINE = next(number for number, line in enumerate(EXAMPLE.splitlines(), 1) if PLUG in line)
ALL_BYTES = 400 * 1024


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    written = BytesIO()
    Image.new("L", (width, height)).save(written, kind)
    return written.getvalue()


@pytest.fixture
def folder(tmp_path):
    for path, content in PICTURES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


def errors_of(folder, text=EXAMPLE):
    with pytest.raises(CompanyFileErrors) as raised:
        read_company(text, "company.toml", folder)
    return raised.value.lines


def test_the_pictures_of_the_example_are_all_there_B2(folder):
    assert read_company(EXAMPLE, "company.toml", folder) == COMPANY


def test_the_pictures_of_the_example_are_light():
    assert sum(map(len, PICTURES.values())) < ALL_BYTES


def test_in_the_example_a_fault_has_a_picture_for_each_step_or_for_none_B2():
    counts = {fault.code: sum(bool(step.picture) for step in fault.steps) for fault in COMPANY.faults}
    assert {counts[fault.code] for fault in COMPANY.faults} == {0, 3}


def test_a_photo_from_a_camera_is_a_picture_too(folder):
    (folder / PLUG).write_bytes(picture(1600, 1200, "JPEG"))
    assert read_company(EXAMPLE, "company.toml", folder) == COMPANY


def test_a_picture_that_is_not_there_is_told(folder):
    (folder / PLUG).unlink()
    assert errors_of(folder) == [
        f"company.toml:{LINE}: faults[0].steps[0].picture: there is no such file beside the company file"
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "is not a PNG or JPEG picture"),
        (b"these are words", "is not a PNG or JPEG picture"),
        (picture(300, 200, "GIF"), "is not a PNG or JPEG picture"),
        (PICTURES[PLUG][:300], "is not a PNG or JPEG picture"),
        (picture(300, 200) + bytes(10 * 1024 * 1024), "is larger than 10 MB"),
        (picture(9000, 1001), "is too wide or too high for Telegram"),
        (picture(2001, 100), "is too wide or too high for Telegram"),
    ],
)
def test_what_telegram_would_not_take_is_told(folder, content, expected):
    (folder / PLUG).write_bytes(content)
    (error,) = errors_of(folder)
    assert error.startswith(f"company.toml:{LINE}: faults[0].steps[0].picture: {expected}")


def test_words_that_find_no_room_below_a_picture_are_told(folder):
    text = EXAMPLE.replace("请看看机器的插头有没有插紧", "请看看" * 280)
    assert errors_of(folder, text) == [
        f"company.toml:{LINE - 2}: faults[0].steps[0].text.zh: is too long below a picture: 800 characters with the title"
    ]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_longest_step_leaves_room_for_everything_else_below_its_picture(language):
    title = Text("<" * 20, "<" * 20)
    step = Step(Text("&" * (LONGEST_CAPTION - 20), "&" * (LONGEST_CAPTION - 20)), PLUG)
    fault = replace(COMPANY.faults[0], title=title, steps=(step,) * 12)
    ticket = Ticket(customer_id=1, number="R-1123-123456")
    facts = {"fault": fault, "place": 11, "ticket": ticket, "company": COMPANY}
    words = RENDERER.text("customer/guidance_step", language, ZoneInfo("UTC"), **facts)
    assert LONGEST_CAPTION < visible_length(words) <= 1024


@pytest.mark.parametrize("named", ['"company.example"', '"a\\u0000b"', '""', "1", "[]", "{}"])
def test_what_is_no_file_s_name_is_told_with_its_line(folder, named):
    errors = errors_of(folder, EXAMPLE.replace(f'"{PLUG}"', named))
    assert all(error.startswith(f"company.toml:{LINE}: faults[0].steps[0].picture") for error in errors)
