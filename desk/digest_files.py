"""Chart and workbook of a digest: ordered, made outside of any transaction, sent to whoever may read them [L2]."""

from base64 import b64encode
from typing import Any

from desk.digest_chart import series
from desk.digest_contents import Digest
from desk.unit_of_work import UnitOfWork
from models.errand import Errand, ErrandKind
from models.person import Person
from rules.periods import Period


def order(work: UnitOfWork, reader: Person, region_code: str | None, period: Period) -> None:
    """They follow the message, one after the other."""
    for kind in (ErrandKind.DRAW_CHART, ErrandKind.FILL_WORKBOOK):
        work.session.add(
            Errand(kind=kind, person_id=reader.id, region_code=region_code, period=str(period), due_at=work.now)
        )


def send_chart(work: UnitOfWork, reader: Person, digest: Digest, drawn: dict[str, Any], picture: bytes) -> None:
    hearer = work.reader(reader)
    if hearer:
        caption = work.words(hearer, "office/digest_chart", digest=digest, series=series(drawn))
        file = {"file_name": f"{name_of(digest)}.png", "base64": b64encode(picture).decode()}
        work.send(reader, "sendPhoto", {"photo": file, "caption": caption, "parse_mode": "HTML"})


def send_workbook(work: UnitOfWork, reader: Person, digest: Digest, content: bytes, quoted: frozenset[int]) -> None:
    hearer = work.reader(reader)
    if hearer:
        caption = work.words(hearer, "office/digest_workbook", digest=digest)
        file = {"file_name": f"{name_of(digest)}.xlsx", "base64": b64encode(content).decode()}
        work.send(reader, "sendDocument", {"document": file, "caption": caption, "parse_mode": "HTML"}, about=quoted)


def name_of(digest: Digest) -> str:
    return f"{digest.region_code or 'house'}-{digest.period}"
