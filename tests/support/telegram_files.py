"""A Telegram that hands out files, for what is done beside the conversations."""

from io import BytesIO

from PIL import Image
from telegram.error import NetworkError

from bot.errands import Errands
from tests.support.desk_kit import Desk, application


def photo(shade: int = 0) -> bytes:
    page = BytesIO()
    Image.new("RGB", (1600, 1200), (shade * 60 % 256, 120, 160)).save(page, "JPEG")
    return page.getvalue()


class File:
    def __init__(self, content: bytes) -> None:
        self.content = content

    async def download_as_bytearray(self) -> bytearray:
        return bytearray(self.content)


class Telegram:
    def __init__(self, content: bytes | None = None, *, is_away: bool = False) -> None:
        self.content = content
        self.is_away = is_away
        self.handed_out = 0

    async def get_file(self, _file_id: str) -> File:
        if self.is_away:
            raise NetworkError("away")
        self.handed_out += 1
        return File(photo(self.handed_out) if self.content is None else self.content)


async def does_errands(desk: Desk, telegram: Telegram | None = None) -> None:
    await Errands(desk.database, telegram or Telegram(), application()["chats"]).do_due()
