"""`repairline invite` prints a link; whoever opens it first has the office, and nobody after them."""

from pathlib import Path

from bot.invite_command import invite
from bot.settings import Settings
from tests.support.running_desk import TOKEN


async def test_an_invitation_link_makes_a_technician_of_the_first_who_opens_it(desk):
    settings = Settings(
        _env_file=None,
        bot_token=TOKEN,
        telegram_api_url=desk.town.address,
        database_url=desk.url,
        company_file=Path("company.example.toml"),
    )
    link = await invite(settings, "technician", "south")
    address, payload = link.split("?start=")
    assert address.startswith("https://t.me/")

    first = await desk.town.person("Zhou", language_code="en")
    await first.starts(payload)
    await first.hears("you are here as")
    await first.types("/jobs")
    await first.hears("You have no jobs")

    second = await desk.town.person("Mallory", language_code="en")
    await second.starts(payload)
    await second.hears("has been used already")
    await second.types("/jobs")
    await desk.settles()
    assert not await second.heard("You have no jobs")
