"""What is leafed through stands in one message, which is changed in place [M3]."""

from typing import Any

from desk.unit_of_work import UnitOfWork
from models.outgoing_message import OutgoingMessage
from models.person import Person


async def show(work: UnitOfWork, person: Person, message_id: int | None, template: str, **facts: Any) -> int | None:
    """In that message, else in a new one: its row is answered."""
    if message_id:
        await work.show_again(message_id, person, template, **facts)
        return message_id
    row = work.say(person, template, **facts)
    await work.session.flush()
    return row.id if row else None


async def unless_another(work: UnitOfWork, message_id: int | None, pressed_number: int | None) -> int | None:
    """None when the button of another message was pressed, further up: then what it asks for is shown anew below."""
    row = await work.session.get(OutgoingMessage, message_id) if message_id else None
    is_another = row is None or (row.message_id is not None and row.message_id != pressed_number)
    return None if is_another else message_id
