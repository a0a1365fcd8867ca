"""What an answer of Telegram means for a message, case by case."""

from datetime import UTC, datetime, timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from bot.delivery_outcome import Anew, Done, GivenUp, Later, Moved, outcome_of

# python-telegram-bot announces that `retry_after` becomes a timedelta; delivery_outcome takes both.
pytestmark = pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (ChatMigrated(-100777), Moved(-100777)),
        (Forbidden("Forbidden: bot was blocked by the user"), GivenUp("Forbidden", is_unreachable=True)),
        (Forbidden("Forbidden: bot was kicked from the group chat"), GivenUp("Forbidden", is_unreachable=True)),
        (BadRequest("Message is not modified: specified new message content is exactly the same"), Done()),
        (BadRequest("Query is too old and response timeout expired or query id is invalid"), Done()),
        (BadRequest("Message to delete not found"), Done()),
        (BadRequest("Message to edit not found"), Anew()),
        (BadRequest("Message can't be edited"), Anew()),
        (BadRequest("Chat not found"), GivenUp("no such chat", is_unreachable=True)),
        (BadRequest("Can't parse entities: unsupported start tag"), GivenUp("Can't parse entities")),
        (TimedOut(), Later(NOW + timedelta(seconds=2), "network")),
        (NetworkError("Bad Gateway"), Later(NOW + timedelta(seconds=2), "network")),
        (Conflict("terminated by other getUpdates request"), Later(NOW + timedelta(seconds=2), "Conflict")),
        (InvalidToken(), Later(NOW + timedelta(seconds=2), "InvalidToken")),
        (TypeError("our own mistake"), Later(NOW + timedelta(seconds=2), "TypeError")),
    ],
    ids=lambda case: str(case)[:40],
)
def test_every_answer_has_its_outcome(error, outcome):
    assert outcome_of(error, 1, NOW) == outcome


@pytest.mark.parametrize("span", [17, timedelta(seconds=17)])
def test_a_flood_is_waited_out_as_long_as_telegram_says(span):
    assert outcome_of(RetryAfter(span), 1, NOW) == Later(NOW + timedelta(seconds=17), "flood")


def test_a_message_is_given_up_after_about_a_day_of_network_trouble():
    at, attempts = NOW, 0
    while isinstance(outcome := outcome_of(TimedOut(), attempts + 1, at), Later):
        at, attempts = outcome.at, attempts + 1
    assert outcome == GivenUp("network")
    assert timedelta(hours=20) < at - NOW < timedelta(hours=28)


def test_a_flood_is_waited_out_however_often_it_comes():
    assert isinstance(outcome_of(RetryAfter(1), 1000, NOW), Later)


def test_what_is_noted_of_a_refusal_quotes_nothing_of_the_message():
    outcome = outcome_of(BadRequest('Can\'t parse entities: unsupported start tag "Wang 13800000001"'), 1, NOW)
    assert "Wang" not in outcome.trouble
