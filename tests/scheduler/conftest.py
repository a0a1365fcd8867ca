"""The same people as everywhere: Wang reports, Li takes it, Zhao is too late, Chen leads the south, He dispatches."""

import pytest


@pytest.fixture
def wang(desk):
    return desk.customer("Wang")


@pytest.fixture
def li(desk):
    return desk.staff("technician", "south", 0)


@pytest.fixture
def chen(desk):
    return desk.staff("leader", "south")


@pytest.fixture
def he(desk):
    return desk.staff("dispatcher")


@pytest.fixture
def group(desk):
    return desk.group("south")
