"""What became of a message is written down, and what can never arrive is told to somebody."""

from typing import Any

from bot.delivery_outcome import Anew, Done, GivenUp, Later, Moved, Outcome, TooOld
from desk import offices, relay_delivery, undelivered
from desk.unit_of_work import UnitOfWork
from models.outgoing_message import TAKE_BACK, TAKE_BUTTONS_AWAY, OutgoingMessage, OutgoingState
from models.picture import picture_at

AS_NEW = {"editMessageText": "sendMessage", "editMessageMedia": "sendPhoto"}
NEW_CAPTION = "editMessageCaption"
A_STEP, AT_REST = "editMessageLiveLocation", "stopMessageLiveLocation"
ONLY_THERE = {TAKE_BUTTONS_AWAY, TAKE_BACK, NEW_CAPTION, A_STEP, AT_REST}
"""What makes no sense but to the message that stands there."""


async def note(work: UnitOfWork, row_id: int, outcome: Outcome, result: Any) -> None:
    row = await work.session.get_one(OutgoingMessage, row_id)
    row.attempts += 1
    await _take_in(work, row, outcome, result)
    if "relayed" in row.parameters:
        await relay_delivery.note(work, row, _message_ids(result))
    if row.state is not OutgoingState.WAITING:
        _let_go_of_file(row, result)
    if row.is_passing and row.state is not OutgoingState.WAITING:
        row.forget()


async def _take_in(work: UnitOfWork, row: OutgoingMessage, outcome: Outcome, result: Any) -> None:
    match outcome:
        case Done():
            await _sent(work, row, result)
        case Anew() if row.method in ONLY_THERE or _is_new_file(row):
            row.state, row.sent_at = OutgoingState.SENT, work.now
        case Anew():
            row.method, row.due_at = AS_NEW[row.method], work.now
        case Later():
            row.due_at, row.trouble = outcome.at, outcome.trouble
        case Moved():
            await _moved(work, row, outcome.chat_id)
        case TooOld():
            await _change_instead(work, row)
        case GivenUp() if not outcome.is_unreachable and await _is_for_its_name(work, row):
            row.due_at = work.now
        case GivenUp():
            await _give_up(work, row, outcome)


def _is_new_file(row: OutgoingMessage) -> bool:
    """For a copy that its reader has deleted."""
    return row.method == "editMessageMedia" and "relayed" in row.parameters


def _message_ids(result: Any) -> list[int]:
    """Each picture of an album has one."""
    sent = result if isinstance(result, list) else [result]
    return [each["message_id"] for each in sent if isinstance(each, dict) and "message_id" in each]


def _let_go_of_file(row: OutgoingMessage, result: Any) -> None:
    """Telegram keeps what was uploaded; its name there is enough."""
    for kind in ("document", "photo"):
        file = row.parameters.get(kind)
        if isinstance(file, dict) and "base64" in file:
            arrived = result.get(kind) if isinstance(result, dict) else None
            largest = arrived[-1] if isinstance(arrived, list) and arrived else arrived or {}
            row.parameters = {**row.parameters, kind: largest.get("file_id", "")}


async def _give_up(work: UnitOfWork, row: OutgoingMessage, outcome: GivenUp) -> None:
    row.state, row.trouble = OutgoingState.FAILED, outcome.trouble
    if "relayed" in row.parameters:
        await relay_delivery.note_missed(work, row, is_unreachable=outcome.is_unreachable)
    elif not (outcome.is_quiet or row.is_passing or row.method == NEW_CAPTION):
        await undelivered.tell(work, row, is_unreachable=outcome.is_unreachable)


async def _sent(work: UnitOfWork, row: OutgoingMessage, result: Any) -> None:
    row.state, row.sent_at, row.trouble = OutgoingState.SENT, work.now, ""
    first = result[0] if isinstance(result, list) and result else result
    row.message_id = first.get("message_id") if isinstance(first, dict) else None
    if first and (picture := await picture_at(work.session, row.parameters.get("picture"))):
        picture.file_id = first["photo"][-1]["file_id"]
    if row.method == "sendMediaGroup":
        row.parameters = row.parameters | {"message_ids": _message_ids(result)}
    if row.edits_id and row.message_id:
        edited = await work.session.get_one(OutgoingMessage, row.edits_id)
        edited.message_id, edited.chat_id = row.message_id, edited.chat_id and row.chat_id


async def _change_instead(work: UnitOfWork, row: OutgoingMessage) -> None:
    """Its words, or what stands under its picture: nothing else of a message can be changed for ever."""
    edited = await work.session.get_one(OutgoingMessage, row.edits_id) if row.edits_id else None
    row.due_at = work.now
    if edited and edited.method == "sendMessage":
        row.method = "editMessageText"
    else:
        words = {"caption": row.parameters["text"], "parse_mode": "HTML"}
        there = {name: row.parameters[name] for name in ("chat_id", "message_id") if name in row.parameters}
        row.method, row.parameters = NEW_CAPTION, there | words


async def _is_for_its_name(work: UnitOfWork, row: OutgoingMessage) -> bool:
    """Telegram did not know the picture by its name, which another bot may have had: it is uploaded once more."""
    picture = await picture_at(work.session, row.parameters.get("picture"))
    if picture is None or picture.file_id is None:
        return False
    picture.file_id = None
    return True


async def _moved(work: UnitOfWork, row: OutgoingMessage, new_chat_id: int) -> None:
    await offices.move_group(work, row.chat_id or 0, new_chat_id)
    await work.session.refresh(row)
