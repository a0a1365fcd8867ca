"""answerCallbackQuery."""

from sandbox.parameters import Parameters
from sandbox.refusal import bad_request
from sandbox.world import World

ANSWER_LIMIT = 200


def answer_callback_query(world: World, given: Parameters) -> bool:
    text = given.text("text")
    if len(text) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    query = world.queries.answer(given.text("callback_query_id"))
    world.events.tell(
        "callback_answer",
        [query.person_id],
        chat_id=query.chat_id,
        query_id=query.id,
        text=text,
        show_alert=given.flag("show_alert"),
        url=given.text("url"),
    )
    return True
