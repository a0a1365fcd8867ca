"""Wang and Ann report, Li takes it, Zhao is too late, Chen leads the region, He is the dispatcher, Su headquarters."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.visitor import Visitor
from tests.support.databases import sqlite_copy
from tests.support.running_desk import RunningDesk, running_desk


@pytest.fixture
async def desk(furnished_template: Path, tmp_path: Path) -> AsyncIterator[RunningDesk]:
    """The whole product and a Telegram of its own, speaking HTTP; see tests/support/running_desk.py."""
    async with running_desk(sqlite_copy(furnished_template, tmp_path)) as desk:
        yield desk


@pytest.fixture
def wang(desk: RunningDesk) -> Visitor:
    return desk.called("王师傅")


@pytest.fixture
def ann(desk: RunningDesk) -> Visitor:
    return desk.called("Ann")


@pytest.fixture
def li(desk: RunningDesk) -> Visitor:
    return desk.staff("technician", "south")


@pytest.fixture
def zhao(desk: RunningDesk) -> Visitor:
    return desk.staff("technician", "south", 1)


@pytest.fixture
def chen(desk: RunningDesk) -> Visitor:
    return desk.staff("leader", "south")


@pytest.fixture
def he(desk: RunningDesk) -> Visitor:
    return desk.staff("dispatcher")


@pytest.fixture
def su(desk: RunningDesk) -> Visitor:
    return desk.staff("headquarters")


@pytest.fixture
def group(desk: RunningDesk) -> int:
    return desk.group("south")
