"""What a person may ask for at any time stands beside the message field, in their language."""

import pytest

from bot.command_menu import COMMANDS, offer_commands
from bot.speaker import make_speaker
from messages.answers import words_for
from sandbox.town import founding
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


async def test_a_menu_that_cannot_be_set_does_not_keep_the_desk_closed(town, speaker):
    await town.trouble("server_error", "setMyCommands", times=1)
    await offer_commands(speaker, RENDERER, "zh_CN")


@pytest.mark.parametrize(("command", "caption"), COMMANDS.items())
def test_each_command_of_the_menu_is_understood(command, caption):
    assert f"/{command}" in words_for(RENDERER, caption)
