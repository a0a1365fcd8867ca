"""The buttons by which people write to each other through the desk."""

from collections.abc import Sequence

from messages.buttons.relay import PassOn, PassOnNot, ReadTalk, ShowTalkMedia, StopWriting, WriteAbout
from messages.buttons.start import ReportFault
from messages.buttons.way_out import APerson
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press


def write(captions: Captions, ticket_id: int) -> Key:
    """On the technician's card."""
    return press(captions("write_to_customer"), WriteAbout(ticket_id))


def talking(captions: Captions, ticket_id: int, *, has_talk: bool) -> Markup:
    read = [press(captions("read_talk"), ReadTalk(ticket_id))] if has_talk else []
    return inline([[press(captions("stop_writing"), StopWriting(ticket_id))], read])


def began(captions: Captions, ticket_id: int) -> Markup:
    """Under the first words that went to the technician unasked."""
    return inline([[press(captions("report_fault"), ReportFault())], [press(captions("a_person"), APerson(ticket_id))]])


def whom(captions: Captions, possible: Sequence[tuple[int, str | None, str | None]]) -> Markup:
    """Each by the ticket that it would be about, its people's name, its number."""
    rows = [[press(captions("pass_on", name=name, number=number), PassOn(id_))] for id_, name, number in possible]
    return inline([*rows, [press(captions("pass_on_not"), PassOnNot())]])


def read(captions: Captions, ticket_id: int) -> Markup:
    return inline([[press(captions("read_talk"), ReadTalk(ticket_id))]])


def step_in(captions: Captions, ticket_id: int) -> list[list[Key]]:
    """What the office can do about the conversation."""
    write_into = press(captions("write_into_talk"), WriteAbout(ticket_id))
    return [[press(captions("read_talk"), ReadTalk(ticket_id))], [write_into]]


def talk(
    captions: Captions, ticket_id: int, before: int | None, *, earlier: int | None, has_media: bool, may_write: bool
) -> Markup | None:
    """Under a page of the conversation; `earlier`: where the page before it ends."""
    media = [press(captions("talk_media"), ShowTalkMedia(ticket_id, before))] if has_media else []
    back = [press(captions("talk_earlier"), ReadTalk(ticket_id, earlier))] if earlier else []
    step_in = [press(captions("write_into_talk"), WriteAbout(ticket_id))] if may_write else []
    rows = [row for row in (media, back, step_in) if row]
    return inline(rows) if rows else None
