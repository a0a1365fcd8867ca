"""Every table and every column has its place: what is personal is copied and erased, the rest is known to be harmless."""

import pytest
from sqlmodel import SQLModel

import models
from models.person import Person
from models.personal_data import OF_NOBODY, OF_THE_OFFICE, PERSONAL

TABLES = {mapper.class_.__tablename__: mapper.class_ for mapper in SQLModel._sa_registry.mappers}


def test_every_table_is_somebodys_or_nobodys():
    assert models.__all__, "importing the package declares every table"
    assert set(SQLModel.metadata.tables) == set(TABLES)
    assert not PERSONAL.keys() & OF_NOBODY.keys()
    lacking = sorted(set(TABLES) - {model.__tablename__ for model in (*PERSONAL, *OF_NOBODY)})
    assert not lacking, f"say in models/personal_data.py what these hold of a person: {lacking}"


@pytest.mark.parametrize("model", PERSONAL, ids=lambda model: model.__tablename__)
def test_every_column_is_erased_or_says_nothing_of_anybody(model):
    holding, columns = PERSONAL[model], set(model.__table__.columns.keys())
    placed = [*holding.erased, *holding.kept.split(), *holding.redacted.split()]
    assert len(placed) == len(set(placed)), "once"
    assert set(holding.withheld.split()) <= columns, "what is left out of the copy is a column"
    assert set(placed) == (set() if holding.is_deleted else columns), "models/personal_data.py names all columns"


def test_what_staff_keep_of_themselves_would_be_erased_with_a_customer():
    assert PERSONAL[Person].erased.keys() > OF_THE_OFFICE


@pytest.mark.parametrize("table", SQLModel.metadata.tables.values(), ids=lambda table: table.name)
def test_whatever_points_at_a_person_is_somebodys(table):
    """A new column that leads to a person cannot be overlooked."""
    leads_to_a_person = any(key.column.table.name == "person" for key in table.foreign_keys)
    assert not leads_to_a_person or TABLES[table.name] in PERSONAL
