"""Something went wrong: nothing half-done stays, and the person hears of it."""

import logging

import pytest
from aiogram import Bot
from aiogram.types import ErrorEvent, Update
from sqlalchemy.exc import OperationalError

from handlers.failures import apologise
from rules.refused import Refused
from tests.handlers.customer.telling import last_ticket, symptom

BOT = Bot("1:test")


def said(wang, **more):
    message = {"message_id": 7, "date": 1, "chat": {"id": wang.user_id, "type": "private"}, "from": wang.user, **more}
    return Update.model_validate({"update_id": 99, "message": message}, context={"bot": BOT})


async def test_a_refusal_is_said_with_its_reason_and_the_step_stays(desk):
    wang = desk.customer("Wang")
    await symptom(wang)
    await wang.presses("W600")
    await wang.types("2027年5月1日")
    [refusal] = await wang.heard()
    assert "还没到" in refusal
    assert (await last_ticket(desk)).product_code == "SW-W600"


async def test_what_was_unexpected_is_our_fault_and_logged_without_personal_data(desk, caplog):
    wang = desk.customer("Wang")
    with caplog.at_level(logging.ERROR):
        await apologise(
            ErrorEvent(update=said(wang, text="13800138000"), exception=KeyError("13800138000")), desk.database
        )
    assert "我们这边出了点问题" in await wang.chat.last_text()
    assert "KeyError" in caplog.text
    assert "13800138000" not in caplog.text


async def test_an_update_that_failed_is_not_heard_again(desk):
    wang = desk.customer("Wang")
    await apologise(ErrorEvent(update=said(wang, text="一二三"), exception=Refused("our_fault")), desk.database)
    before = await wang.chat.texts()
    await desk.feed({"message": said(wang, text="一二三").message.model_dump(exclude_none=True, by_alias=True)}, 99)
    assert await wang.chat.texts() == before


async def test_while_the_database_is_away_the_update_is_left_for_later(desk):
    wang = desk.customer("Wang")
    away = OperationalError("select", {}, ConnectionError(), connection_invalidated=True)
    with pytest.raises(OperationalError):
        await apologise(ErrorEvent(update=said(wang, text="一二三"), exception=away), desk.database)
    assert await wang.chat.texts() == []
