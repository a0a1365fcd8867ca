"""What was put into somebody's chat, and how one answers it."""


async def said_to(desk, visitor):
    """What was put into the chat without marks and edits."""
    rows = await desk.outbox(visitor.user_id)
    return [row for row in rows if row.method.startswith("send")]


def a_message(message_id, chat_id):
    chat = {"id": chat_id, "type": "private", "first_name": "?"}
    bot = {"id": 1, "is_bot": True, "first_name": "bot"}
    return {"message_id": message_id, "date": 1, "chat": chat, "from": bot, "text": "…"}
