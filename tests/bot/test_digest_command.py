"""repairline digest: a week on the screen, and a wrong request answered in one line."""

from datetime import UTC, datetime

import pytest

from bot.commands import main
from bot.digest_command import digest
from bot.opening import open_desk
from bot.settings import Settings, WrongSettings
from models.outgoing_message import OutgoingMessage
from tests.support.example import FixedClock

NOW = FixedClock(datetime(2026, 11, 25, 2, tzinfo=UTC))


@pytest.fixture
def settings(sqlite_url):
    return Settings(_env_file=None, database_url=sqlite_url, company_file="company.example.toml")


async def test_a_regions_week_is_printed_without_markup(settings):
    words = await digest(settings, "south", "2026-W47", is_sent=False, clock=NOW)
    assert words.startswith("华南 · 2026 年第 47 周\n")
    assert "<" not in words


async def test_without_a_region_it_is_the_house(settings):
    assert "各区" in await digest(settings, None, "2026-W47", is_sent=False, clock=NOW)


async def test_without_a_week_it_is_the_last_full_one(settings):
    assert "第 47 周" in await digest(settings, "south", None, is_sent=False, clock=NOW)


async def test_the_running_week_can_be_looked_at(settings):
    assert "第 48 周" in await digest(settings, "south", "2026-W48", is_sent=False, clock=NOW)


async def test_a_month_can_be_asked_for_L2(settings):
    words = await digest(settings, "south", None, "2026-10", is_sent=False, clock=NOW)
    assert words.startswith("华南 · 2026年10月\n")
    for month, mend in (("2026-W47", "no month: write it like 2026-11"), ("2026-12", "2026-11 or an earlier one")):
        with pytest.raises(WrongSettings, match=mend):
            await digest(settings, "south", None, month, is_sent=False, clock=NOW)


@pytest.mark.parametrize(("is_sent", "said"), [(False, 0), (True, 1)])
async def test_it_is_sent_only_on_request(settings, is_sent, said):
    await digest(settings, "south", "2026-W47", is_sent=is_sent, clock=NOW)
    database = await open_desk(settings, NOW)
    async with database.open_work() as work:
        assert bool(await work.session.get(OutgoingMessage, 1)) == bool(said)
    await database.close()


@pytest.mark.parametrize(
    ("region", "week", "mend"),
    [
        ("south", "last", "like 2026-W47"),
        ("south", "2025-W53", "like 2026-W47"),
        ("south", "2026-W49", "2026-W48 or an earlier one"),
        ("moon", "2026-W47", "one of north, east"),
    ],
)
async def test_a_wrong_request_names_the_mend(settings, region, week, mend):
    with pytest.raises(WrongSettings, match=mend):
        await digest(settings, region, week, is_sent=False, clock=NOW)


def test_a_wrong_week_is_one_line_and_exit_2(sqlite_url, monkeypatch, capsys):
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    monkeypatch.setenv("COMPANY_FILE", "company.example.toml")
    assert main(["digest", "--region", "south", "--week", "47"]) == 2
    assert capsys.readouterr().err == "repairline: --week 47 is no week: write it like 2026-W47\n"


def test_printing_may_be_asked_for_by_name(sqlite_url, monkeypatch, capsys):
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    monkeypatch.setenv("COMPANY_FILE", "company.example.toml")
    assert main(["digest", "--print", "--region", "south", "--week", "2026-W46"]) == 0
    assert "2026 年第 46 周" in capsys.readouterr().out
