"""What a person may ask for at any time stands beside the message field, in their language."""

import pytest
from telegram.error import TelegramError

from bot.command_menu import COMMANDS, OF_OFFICE, OF_STAFF, StaffMenus, offer_commands
from bot.speaker import call, make_speaker
from messages.answers import words_for
from models.person import Person
from rules.roles import Role
from sandbox.town import founding
from tests.messages.sample_house import NOW
from tests.support.example import RENDERER


@pytest.fixture
async def town():
    async with founding("1:menu") as town:
        yield town


@pytest.fixture
async def speaker(town):
    async with make_speaker("1:menu", town.address) as speaker:
        yield speaker


@pytest.mark.parametrize(
    ("language_code", "first"), [("zh-hans", "我要报修"), ("en", "Report a fault"), ("fr", "我要报修")]
)
async def test_everybody_reads_the_menu_in_their_language(town, speaker, language_code, first):
    await offer_commands(speaker, RENDERER, "zh_CN")
    person = await town.person("Wang", language_code=language_code)
    menu = await town.ask("GET", f"/people/{person.id}/chats/{person.id}/commands")
    assert [entry["command"] for entry in menu["commands"]] == list(COMMANDS)
    assert menu["commands"][0]["description"] == first


async def test_staff_have_their_own_commands_in_their_own_chat(town, speaker):
    here = [await town.person(name) for name in ("Li", "Chen")]
    for each in here:
        await each.starts()
    numbers = [*(each.id for each in here), 4040404]
    li, chen, away = [Person(telegram_id=n, language="zh_CN", created_at=NOW) for n in numbers]
    staff = [(li, Role.TECHNICIAN), (chen, Role.TECHNICIAN), (chen, Role.LEADER), (away, Role.TECHNICIAN)]
    await offer_commands(speaker, RENDERER, "zh_CN")
    await StaffMenus(speaker, RENDERER).offer(staff)
    menu = await town.ask("GET", f"/people/{li.telegram_id}/chats/{li.telegram_id}/commands")
    own = [*OF_OFFICE[Role.TECHNICIAN], *OF_STAFF]
    assert [each["command"] for each in menu["commands"]][: len(own)] == own


async def test_what_staff_have_already_is_not_sent_again(town, speaker):
    li = await town.person("Li")
    await li.starts()
    staff = [(Person(telegram_id=li.id, language="zh_CN", created_at=NOW), Role.TECHNICIAN)]
    menus = StaffMenus(speaker, RENDERER)
    await menus.offer(staff)
    await town.trouble("server_error", "setMyCommands", times=1)
    await menus.offer(staff)
    with pytest.raises(TelegramError):
        await call(speaker, "setMyCommands", {"commands": []})  # the trouble still waits for the next call


async def test_whoever_could_not_be_given_their_menu_gets_it_the_next_time(town, speaker):
    li = await town.person("Li")
    await li.starts()
    staff = [(Person(telegram_id=li.id, language="zh_CN", created_at=NOW), Role.TECHNICIAN)]
    menus = StaffMenus(speaker, RENDERER)
    await town.trouble("server_error", "setMyCommands", times=1)
    await menus.offer(staff)
    await menus.offer(staff)
    menu = await town.ask("GET", f"/people/{li.id}/chats/{li.id}/commands")
    assert menu["commands"][0]["command"] == "day"


async def test_a_menu_that_cannot_be_set_does_not_keep_the_desk_closed(town, speaker):
    await town.trouble("server_error", "setMyCommands", times=1)
    await offer_commands(speaker, RENDERER, "zh_CN")


@pytest.mark.parametrize(
    ("command", "caption"), ({**COMMANDS, **OF_STAFF, **OF_OFFICE[Role.TECHNICIAN], **OF_OFFICE[Role.LEADER]}).items()
)
def test_each_command_of_the_menu_is_understood(command, caption):
    assert f"/{command}" in words_for(RENDERER, caption)
