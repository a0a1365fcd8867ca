"""Whoever keeps the house in order has no customer's name, number or address in their chat, whatever they ask for."""

from bot.command_menu import COMMANDS, OF_OFFICE, OF_STAFF
from messages.answers import OTHER_WORDS, SEPARATOR, words_for
from rules.roles import Role
from rules.seeing import names_somebody, strings_in
from tests.support.example import RENDERER
from tests.support.tickets import reports, sends_photo

NAMES, PHONE = ("王小明", "科技路", "南山区"), "+8613800138000"
MOST_PRESSED = 120
"""Each button of each answer, and those of what is answered then."""


async def in_the_house(desk, wang, li, group):
    """One report that Li has, with a picture, and one that nobody took."""
    ticket = await reports(desk, wang)
    await sends_photo(desk, wang, ticket)
    await group.pressed_by(li, "接单")
    assert any(names_somebody(text, NAMES, PHONE) for text in await li.chat.texts()), "it is there to be seen"
    return ticket, await reports(desk, wang)


async def nothing_is_shown(desk, admin, after=0):
    for row in [each for each in await desk.outbox(admin.user_id) if each.id > after]:
        readable = "\n".join(strings_in(row.parameters))
        assert not names_somebody(readable, NAMES, PHONE), readable
        assert not {"photo", "document", "voice"} & row.parameters.keys(), row.method


def in_words():
    """All that an office may ask for, as it stands on the button and in another word for it."""
    lists = [name for name in OTHER_WORDS if name.startswith("list_")]
    for caption in [*[each for own in OF_OFFICE.values() for each in own.values()], *lists, *OF_STAFF.values()]:
        assert words_for(RENDERER, caption)
        yield from (RENDERER.caption(caption, "zh_CN"), OTHER_WORDS[caption].split(SEPARATOR)[0])


def commands():
    """Those that begin a conversation of the admin's own come last: there, what is typed is an answer."""
    of_offices = [name for own in OF_OFFICE.values() for name in own]
    return [f"/{each}" for each in dict.fromkeys([*of_offices, "start", *OF_STAFF, *COMMANDS])]


def about(number):
    return [f"/seen {number}", f"谁看过 {number}", number, f"/region {number}", "/today", "/late", "/unclaimed"]


async def test_whatever_an_admin_types_no_customer_is_named(desk, wang, li, group):
    ticket, untaken = await in_the_house(desk, wang, li, group)
    admin = desk.staff("admin")
    asked = dict.fromkeys([*about(ticket.number), *about(untaken.number), *in_words(), *commands()])
    assert {"/staff", "/invite", "/digest", "/region", "/seen"} <= asked.keys()
    for words in asked:
        await admin.types(words)
        await nothing_is_shown(desk, admin, after=admin.heard_before)


async def test_whatever_an_admin_presses_no_customer_is_named(desk, wang, li, group):
    await in_the_house(desk, wang, li, group)
    admin, pressed = desk.staff("admin"), set()
    for command in OF_OFFICE[Role.ADMIN]:
        await admin.types(f"/{command}")
    while len(pressed) < MOST_PRESSED and (new := [each for each in await buttons(desk, admin) if each not in pressed]):
        pressed.add(new[0])
        await admin.press_data(new[0][1], new[0][0])
        await nothing_is_shown(desk, admin, after=admin.heard_before)
    assert len(pressed) > len(OF_OFFICE[Role.ADMIN])


async def test_no_button_of_another_office_names_a_customer_to_an_admin(desk, wang, li, he, chen, group):
    """The admin presses what stands in everybody else's chat, and in the group."""
    ticket, _ = await in_the_house(desk, wang, li, group)
    admin = desk.staff("admin")
    for other in (li, he, chen):
        await other.types(ticket.number)
    for other in (li, he, chen, wang):
        for row_id, data in await buttons(desk, other):
            await admin.press_data(data, row_id)
    for row_id, data in await buttons(desk, group):
        await admin.press_data(data, row_id, group.chat_id)
    await nothing_is_shown(desk, admin)
    assert not any(names_somebody(text, NAMES, PHONE) for text in await admin.toasts())


async def test_no_timer_names_a_customer_to_an_admin(desk, wang, li, group):
    await in_the_house(desk, wang, li, group)
    for _ in range(4):
        await desk.advance(hours=12)
    await nothing_is_shown(desk, desk.staff("admin"))


async def buttons(desk, whose):
    """Each with the number of its message."""
    chat = getattr(whose, "chat", whose)
    found = []
    for row in await chat.screen():
        for line in (row.parameters.get("reply_markup") or {}).get("inline_keyboard", []):
            found += [(row.id, key["callback_data"]) for key in line if "callback_data" in key]
    return found
