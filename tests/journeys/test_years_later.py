"""A desk of many years answers as quickly as a new one: no question of a whole story goes through a table that grows."""

import sqlite3

import pytest
from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlmodel import SQLModel

from tests.journeys.steps import takes, tells
from tests.support.ticking import leaves_in_the_sandbox
from tests.support.visit_steps import reports_done

GROWING = set(SQLModel.metadata.tables) - {"region", "post", "absence", "company_edition", "picture", "invitation"}
OF_WHAT_IS_PENDING = {
    index.name
    for table in SQLModel.metadata.tables.values()
    for index in table.indexes
    if index.dialect_options["sqlite"]["where"] is not None
}
"""What is done with leaves these indexes."""


@pytest.fixture
def asked(desk):
    """Each statement once, with what was given to it."""
    asked = {}
    for engine in (desk.database._engine, desk.database._reading_engine):
        event.listen(engine.sync_engine, "before_cursor_execute", lambda *call: asked.setdefault(call[2], call[3]))
    return asked


async def test_no_question_of_a_whole_story_goes_through_a_table_that_grows(desk, asked, wang, li, group):
    said = await wang.types("锅的外壳裂了")
    await wang.edits(said, text="锅的外壳裂了，把手也松了")
    await wang.sends_photo()
    await tells(wang)
    await wang.types("明天下午3点半")
    await wang.presses("没问题，提交")
    await takes(li, group)
    await wang.types("我的工单")
    await desk.advance(hours=28)
    await leaves_in_the_sandbox(li)
    await li.presses("我到了")
    await reports_done(li, wang)
    await wang.presses("★★★★★")
    await desk.advance(days=7)
    assert steps_through_whole_tables(desk.url, asked) == []


def steps_through_whole_tables(url, asked):
    questions = {words: given for words, given in asked.items() if words.split()[0] in {"SELECT", "UPDATE", "DELETE"}}
    assert len(questions) > 50
    connection = sqlite3.connect(make_url(url).database)
    try:
        plans = {
            words: connection.execute(f"EXPLAIN QUERY PLAN {words}", given).fetchall()
            for words, given in questions.items()
        }
    finally:
        connection.close()
    return [(step, words) for words, steps in plans.items() for *_, step in steps if is_through_a_whole_table(step)]


def is_through_a_whole_table(step):
    return step.startswith("SCAN") and step.split()[1] in GROWING and step.split()[-1] not in OF_WHAT_IS_PENDING
