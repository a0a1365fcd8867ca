"""Every table and every column has its place: what is personal is copied and erased, the rest is known to be harmless."""

import pytest
from sqlmodel import SQLModel

import models
from models.own_rows import told
from models.person import Person
from models.personal_data import OF_NOBODY, OF_THE_OFFICE, PERSONAL
from models.whose_rows import Whose

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
    assert set(placed) == (set() if holding.is_deleted else columns), "models/personal_data.py names all columns"


def test_what_staff_keep_of_themselves_would_be_erased_with_a_customer():
    assert PERSONAL[Person].erased.keys() > OF_THE_OFFICE


def test_a_copy_tells_by_no_number_who_anybody_else_is():
    """Whatever leads to a person, whichever table it may be added to."""
    whose, accounts = Whose(person_id=1, chat_id=700000001), {"telegram_id", "chat_id", "user_id"}
    for model in PERSONAL:
        leads = {key.parent.name for key in model.__table__.foreign_keys if key.column.table.name == "person"}
        leads |= accounts & set(model.__table__.columns.keys())
        assert not leads & told(model.model_construct(**dict.fromkeys(leads, 2)), whose).keys(), model
        own = {name: whose.chat_id if name in accounts else whose.person_id for name in leads}
        assert told(model.model_construct(**own), whose).items() >= own.items(), model


@pytest.mark.parametrize("table", SQLModel.metadata.tables.values(), ids=lambda table: table.name)
def test_whatever_points_at_a_person_is_somebodys(table):
    """A new column that leads to a person cannot be overlooked."""
    leads_to_a_person = any(key.column.table.name == "person" for key in table.foreign_keys)
    assert not leads_to_a_person or TABLES[table.name] in PERSONAL
