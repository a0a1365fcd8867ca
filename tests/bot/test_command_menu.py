"""What a person may ask for at any time stands beside the message field, in their language."""

import re
from itertools import combinations
from pathlib import Path

import pytest
from telegram.error import TelegramError

from bot.command_menu import (
    COMMANDS,
    IN_GROUPS,
    MOST_SHOWN,
    OF_DISPATCHERS_GROUP,
    OF_OFFICE,
    OF_STAFF,
    StaffMenus,
    commands_for,
    offer_commands,
    offer_where_wanted,
)
from bot.speaker import call, make_speaker
from messages.answers import OTHER_WORDS, words_for
from models.person import Person
from rules.roles import Role
from sandbox.town import founding
from tests.handlers.office.test_membership import in_group
from tests.messages.sample_facts import ALWAYS_THERE, ZONE
from tests.messages.sample_house import NOW
from tests.support.desk_kit import Visitor
from tests.support.example import RENDERER

NOT_IN_A_MENU = {
    *("/today", "/late", "/unclaimed", "/unhappy"),  # /region opens each of these lists with a tap
    "/praise",  # stands beside the complaint, which asks which of the two it is
    "/handback",  # stands on a button under the conversation that it gives back to the desk
}


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


async def test_in_a_group_its_administrators_bind_it_and_nobody_else_is_offered_anything_O2(town, speaker):
    await offer_commands(speaker, RENDERER, "zh_CN")
    chen, li = await town.person("Chen", language_code="zh-hans"), await town.person("Li", language_code="en")
    group = await town.group("South", chen, li)
    for person, offered in ((chen, {"bind": "设为我们的群", "unbind": "不再是我们的群"}), (li, {})):
        menu = await town.ask("GET", f"/people/{person.id}/chats/{group}/commands")
        assert {each["command"]: each["description"] for each in menu["commands"]} == offered


async def test_the_dispatchers_group_is_offered_what_waits_as_long_as_it_is_theirs_O3(desk, town, speaker):
    ann = await town.person("Ann", language_code="en")
    group = await town.group("Dispatch", await town.person("Chen"), ann)
    menus, he = StaffMenus(speaker, RENDERER), desk.staff("dispatcher")
    for words, offered in (("/bind", list(OF_DISPATCHERS_GROUP)), ("/unbind", [])):
        await he.sends_message(**in_group(group, words))
        await offer_where_wanted(desk.database, menus)
        menu = await town.ask("GET", f"/people/{ann.id}/chats/{group}/commands")
        assert [each["command"] for each in menu["commands"]] == offered


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


async def commands_of(town, person):
    menu = await town.ask("GET", f"/people/{person.id}/chats/{person.id}/commands")
    return {each["command"]: each["description"] for each in menu["commands"]}


async def test_whoever_has_left_has_the_customers_menu_again_in_their_language_O2(town, speaker):
    li = await town.person("Li")
    await li.starts()
    menus = StaffMenus(speaker, RENDERER)
    person = Person(telegram_id=li.id, language="zh_CN", created_at=NOW)
    await menus.offer([(person, Role.TECHNICIAN)])
    person.language = "en"
    await menus.offer([(person, None)])
    assert await commands_of(town, li) == {name: RENDERER.caption(caption, "en") for name, caption in COMMANDS.items()}


async def test_who_holds_several_offices_has_the_commands_of_all_and_no_more_than_a_phone_shows_O2():
    for count in range(len(OF_OFFICE) + 1):
        for roles in combinations(OF_OFFICE, count):
            shown = commands_for(roles)
            assert all(own.items() <= shown.items() for role, own in OF_OFFICE.items() if role in roles)
            assert len(shown) <= max(MOST_SHOWN, sum(len(OF_OFFICE[role]) for role in roles)) + 2
            assert list(shown)[-1] == "help"


async def test_an_office_or_a_language_that_changes_changes_the_menu_at_once_O2(desk, town, speaker):
    """Not in an hour, and only for whom it changed."""
    desk.database.bot_name = "yun_bot"
    new = await town.person("Zhou")
    await new.starts()
    visitor = Visitor(desk, new.id, "Zhou")
    menus = StaffMenus(speaker, RENDERER)
    boss = desk.staff("admin")
    await boss.types("/invite")
    await boss.presses("客服专员")
    await visitor.types(f"/start {(await boss.chat.last_text()).split('start=')[1].split('<')[0]}")
    await offer_where_wanted(desk.database, menus)
    own = list(OF_OFFICE[Role.DISPATCHER])
    assert list(await commands_of(town, new))[: len(own)] == own
    await visitor.types("/language")
    await visitor.presses("English")
    await offer_where_wanted(desk.database, menus)
    assert (await commands_of(town, new))["leave"] == RENDERER.caption("take_leave", "en")
    await boss.types("/staff")
    await boss.presses("全公司")
    await boss.presses("Zhou")
    await boss.presses("收回")
    await boss.presses("确定")
    await offer_where_wanted(desk.database, menus)
    assert list(await commands_of(town, new)) == list(COMMANDS)
    assert desk.database.menus_wanted == set()


NOT_THEIRS = Path("tests/messages/golden/zh_CN/refusals/not_your_office.txt").read_text(encoding="utf-8").strip()
OF_ROLE = {
    Role.TECHNICIAN: ("technician", "south"),
    Role.LEADER: ("leader", "south"),
    Role.DISPATCHER: ("dispatcher", None),
    Role.HEADQUARTERS: ("headquarters", None),
    Role.ADMIN: ("admin", None),
}


async def test_each_command_of_an_office_is_answered_to_whoever_holds_it_O2(desk):
    for role, commands in OF_OFFICE.items():
        visitor = desk.staff(*OF_ROLE[role])
        await visitor.types("/no_such_command")
        not_understood = await visitor.chat.last_text()
        for command in [*commands, *OF_STAFF]:
            await visitor.types(f"/{command}")
            heard = await visitor.heard()
            assert heard, f"/{command} of the {role} meets silence"
            refusals = (not_understood, NOT_THEIRS, "管理员邀请")
            assert not any(words in heard[-1] for words in refusals), f"/{command} of the {role}: {heard[-1]}"


def test_every_typed_command_stands_in_a_menu_or_is_left_out_on_purpose_O2():
    """And each command of the menu is understood as what its caption says."""
    written = {word.strip() for words in OTHER_WORDS.values() for word in words.split("|") if word.strip()[:1] == "/"}
    handlers = Path("handlers").rglob("*.py")
    written |= {f"/{name}" for file in handlers for name in re.findall(r'Command\("(\w+)"', file.read_text())}
    offered = COMMANDS | OF_STAFF | IN_GROUPS
    for own in OF_OFFICE.values():
        offered |= own
    assert written - {f"/{each}" for each in offered} == NOT_IN_A_MENU
    for command, caption in offered.items():
        assert command in IN_GROUPS or f"/{command}" in words_for(RENDERER, caption)


def test_the_help_of_an_office_names_each_of_its_commands_O2():
    lacking = set()
    for role, own in OF_OFFICE.items():
        for language in ("zh_CN", "en"):
            named = RENDERER.text("staff/help", language, ZONE, **ALWAYS_THERE, roles={role})
            lacking |= {(role.value, f"/{each}") for each in [*own, *OF_STAFF] if f"/{each}" not in named}
    assert not lacking
