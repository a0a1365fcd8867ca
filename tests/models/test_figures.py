"""A digest is quick over a million tickets: it reads the rows of its weeks and what is open, never a whole table."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from desk.digests import compile_digest
from rules.periods import Week
from tests.support.example import COMPANY

NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)


@pytest.fixture
async def engine(sqlite_url):
    engine = create_async_engine(sqlite_url)
    yield engine
    await engine.dispose()


@pytest.mark.parametrize("region", [None, COMPANY.region("south")], ids=["house", "region"])
async def test_no_question_of_a_digest_reads_a_whole_table(engine, region):
    asked = []
    event.listen(engine.sync_engine, "before_cursor_execute", lambda *call: asked.append(call[2:4]))
    async with AsyncSession(engine) as session:
        await compile_digest(session, COMPANY, Week(2026, 47), NOW, region)
    plans = [await plan(engine, *question) for question in list(asked)]
    assert len(plans) > 8
    # Going through an index by region alone would be all that a region ever had.
    assert [step for steps in plans for step in steps if "ticket_opened" in step] == []
    scanned = {step.split()[1] for steps in plans for step in steps if step.startswith("SCAN")}
    # Posts are as many as people work here.
    assert scanned & set(SQLModel.metadata.tables) - {"post"} == set()


async def plan(engine, statement, parameters):
    async with engine.connect() as connection:
        steps = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return [step.detail for step in steps]
