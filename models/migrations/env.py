"""How Alembic reaches the database: on the connection that `bot/database.py` hands over."""

from alembic import context
from sqlmodel import SQLModel

import models

assert models.__all__, "importing the package declares every table"


def migrate() -> None:
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=SQLModel.metadata,
        render_as_batch=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


migrate()
