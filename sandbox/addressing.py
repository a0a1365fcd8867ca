"""Who may write to whom, and which message is meant."""

from sandbox.chat import Chat, Post
from sandbox.parameters import Parameters
from sandbox.refusal import bad_request, forbidden
from sandbox.world import World


def chat_of(world: World, given: Parameters, name: str = "chat_id") -> Chat:
    """A chat that the bot knows of."""
    written = given.text(name)
    if not written:
        raise bad_request(f"{name} is empty")
    chat = world.chats.get(given.integer(name))
    if chat is None or (chat.is_private and not _knows(world, chat.id)):
        raise bad_request("chat not found")
    if not chat.is_private and world.bot.id not in chat.members:
        raise bad_request("chat not found")
    return chat


def chat_to_write(world: World, given: Parameters) -> Chat:
    chat = chat_of(world, given)
    if chat.is_private:
        _check_person(world, chat)
    else:
        _check_group(world, chat)
    return chat


def post_of(chat: Chat, given: Parameters, role: str) -> Post:
    """The message that is meant, named in refusals as `message to edit` and the like."""
    if not given.text("message_id"):
        raise bad_request("message identifier is not specified")
    post = chat.find(given.integer("message_id"))
    if post is None:
        raise bad_request(f"{role} not found")
    return post


def _knows(world: World, person_id: int) -> bool:
    if world.people[person_id].has_started:
        return True
    return any(not chat.is_private and world.bot.id in chat.members for chat in world.chats_of(person_id))


def _check_person(world: World, chat: Chat) -> None:
    person = world.people[chat.id]
    if person.has_blocked:
        raise forbidden("bot was blocked by the user")
    if not person.has_started:
        raise forbidden("bot can't initiate conversation with a user")


def _check_group(world: World, chat: Chat) -> None:
    if chat.migrated_to:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    status = chat.status_of(world.bot.id)
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if status == "left":
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
