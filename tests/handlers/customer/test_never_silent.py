"""Whatever is sent, wherever a conversation stands: somebody answers."""

import pytest

from messages.buttons.button import BUTTONS
from messages.buttons.ticket import ShowTicket
from tests.handlers.customer.telling import last_ticket, report
from tests.handlers.customer.test_way_out import STEPS, stands_at
from tests.support.rewind import Moment

CONTENTS = {
    "words": {"text": "嗯嗯嗯"},
    "letter": {"text": "x"},
    "command": {"text": "/unheard", "entities": [{"type": "bot_command", "offset": 0, "length": 8}]},
    "sticker": {
        "sticker": {
            "file_id": "s",
            "file_unique_id": "s",
            "width": 9,
            "height": 9,
            "is_animated": False,
            "is_video": False,
            "type": "regular",
        }
    },
    "contact": {"contact": {"phone_number": "13900139000", "first_name": "Z", "user_id": 5}},
    "location": {"location": {"latitude": 22.5, "longitude": 114.0}},
    "poll": {
        "poll": {
            "id": "1",
            "question": "?",
            "options": [],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    },
    "photo": {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]},
}


@pytest.mark.parametrize("question", STEPS)
async def test_every_message_is_answered_at_every_step_P2(desk, question):
    wang = desk.customer("Wang")
    await stands_at(wang, question)
    moment = Moment(desk)
    for name, content in CONTENTS.items():
        moment.return_to()
        await wang.sends_message(**content)
        assert await wang.heard(), f"silence after {name}"


@pytest.mark.parametrize("content", CONTENTS)
async def test_every_message_is_answered_when_nothing_is_being_reported_P2(desk, content):
    wang = desk.customer("Wang")
    await wang.sends_message(**CONTENTS[content])
    assert await wang.heard()


@pytest.mark.parametrize("content", ["sticker", "letter", "poll"])
async def test_adding_to_a_ticket_is_not_silent_either_P2(desk, content):
    wang = desk.customer("Wang")
    await report(wang)
    await wang.press_data(ShowTicket(1).pack())
    await wang.presses("补充说明")
    await wang.sends_message(**CONTENTS[content])
    assert await wang.heard()


OURS = [prefix for prefix, kind in BUTTONS.items() if kind.__module__.startswith("messages.buttons")]


async def test_every_press_is_answered_and_a_foreign_one_changes_nothing(desk):
    wang = desk.customer("Wang")
    await report(wang)
    before = (await last_ticket(desk)).status
    for data in ["unheard", "go-on:99", "send:99", "right:99:1", "works:99", "take:99", "?", *OURS]:
        await wang.press_data(data)
        assert len(await wang.toasts()) == 1, data
        assert (await last_ticket(desk)).status is before, data


async def test_the_same_update_twice_is_heard_once(desk):
    wang = desk.customer("Wang")
    await wang.types("机器不转了")
    message = {
        "message_id": 1,
        "date": 1,
        "chat": {"id": wang.user_id, "type": "private"},
        "from": wang.user,
        "text": "昨天开始的",
    }
    number = await desk.feed({"message": message})
    await desk.feed({"message": message}, number)
    assert (await last_ticket(desk)).symptom == "机器不转了\n昨天开始的"
