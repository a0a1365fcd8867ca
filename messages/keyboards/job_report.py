"""The buttons under a report while it is written, and under the questions whether it is true."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from messages.buttons.job import FileReport, ShowJob
from messages.buttons.job_report import (
    AskFor,
    AskOffice,
    ClearPhotos,
    FileNow,
    GetPaper,
    IsFinal,
    ItWorks,
    NoPhoto,
    SignFor,
    SomethingLeft,
    SortPhotos,
    TakeMinutes,
    TypeCode,
)
from messages.buttons.parts import ShowParts
from messages.buttons.way_out import APerson
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.evidence import NOT_WRITTEN, Evidence, Moment, moment_of
from rules.sign_off import OfficeReason
from rules.ticket import Kind


@dataclass(frozen=True)
class Form:
    ticket_id: int
    parts: Sequence[Evidence]
    """That belong into this report."""
    lacking: Collection[Evidence]
    asked: Evidence | None
    on_site: int
    """The minutes that are proposed."""
    has_unsorted: bool
    may_lack_photos: bool


def form(captions: Captions, form: Form) -> Markup:
    """What answers the question first, then filing, then what can be put right."""
    done = [press(captions("file_report"), FileNow(form.ticket_id))] if not form.lacking else []
    return inline([*_answers(captions, form), done, *_pieces(captions, form), _back(captions, form.ticket_id)])


def sign_off(captions: Captions, ticket_id: int, filed: int, kind: Kind) -> Markup:
    return inline(
        [
            [press(captions.of(kind, "it_works"), ItWorks(ticket_id, filed))],
            [press(captions("something_left"), SomethingLeft(ticket_id, filed))],
            [press(captions("a_person"), APerson(ticket_id))],
        ]
    )


def filed(captions: Captions, ticket_id: int) -> list[Key]:
    """While the customer's word is awaited."""
    code = press(captions("type_code"), TypeCode(ticket_id))
    return [code, press(captions("ask_office"), AskOffice(ticket_id))]


def awaited(captions: Captions, ticket_id: int) -> Markup:
    return inline([[key] for key in filed(captions, ticket_id)])


def go_on(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("write_report"), FileReport(ticket_id))]])


def sign_for(captions: Captions, ticket_id: int) -> Markup:
    rows = [[press(captions(f"signed_{why}"), SignFor(ticket_id, why))] for why in OfficeReason]
    return inline([*rows, [press(captions("get_paper"), GetPaper(ticket_id))]])


def paper(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("get_paper"), GetPaper(ticket_id))]])


def back(captions: Captions, ticket_id: int) -> Markup:
    return inline([_back(captions, ticket_id)])


def _answers(captions: Captions, form: Form) -> list[list[Key]]:
    sort = [press(captions(f"photos_{each}"), SortPhotos(form.ticket_id, each)) for each in Moment]
    rows = [sort[:2], sort[2:]] if form.has_unsorted else []
    if form.asked is Evidence.MINUTES:
        rows.append([press(captions("take_minutes", count=form.on_site), TakeMinutes(form.ticket_id, form.on_site))])
    if form.asked is Evidence.FINAL_SOLUTION:
        rows += [
            [press(captions(f"final_{answer}"), IsFinal(form.ticket_id, answer == "yes"))] for answer in ("yes", "no")
        ]
    moment = moment_of(form.asked)
    if moment and form.asked in form.lacking and form.may_lack_photos:
        rows.append([press(captions("no_photo"), NoPhoto(form.ticket_id))])
    elif moment and form.asked not in form.lacking:
        rows.append([press(captions("clear_photos"), ClearPhotos(form.ticket_id, moment))])
    return rows


def _pieces(captions: Captions, form: Form) -> list[list[Key]]:
    """Two on a line; the one that is asked for needs none."""
    written = [each for each in form.parts if each not in NOT_WRITTEN and each is not form.asked]
    keys = [press(captions(f"part_{each}"), AskFor(form.ticket_id, each)) for each in written]
    keys.append(press(captions("show_parts"), ShowParts(form.ticket_id)))
    return [keys[first : first + 2] for first in range(0, len(keys), 2)]


def _back(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("back"), ShowJob(ticket_id))]
