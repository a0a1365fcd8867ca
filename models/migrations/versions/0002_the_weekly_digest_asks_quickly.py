"""the weekly digest asks quickly."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


PENDING = sa.text("promise = 'weekly_digest' AND done_at IS NULL")


def upgrade() -> None:
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.create_index(
            "digest_pending", ["region_code"], unique=False, sqlite_where=PENDING, postgresql_where=PENDING
        )

    with op.batch_alter_table("rating", schema=None) as batch_op:
        batch_op.create_index("rating_given", ["given_at"], unique=False)

    with op.batch_alter_table("ticket_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_ticket_event_ticket_id"))
        batch_op.drop_index("event_of_time")
        batch_op.create_index("event_of_time", ["action", "happened_at", "ticket_id"], unique=False)
        batch_op.create_index("event_of_ticket", ["ticket_id", "action", "happened_at"], unique=False)

    with op.batch_alter_table("visit", schema=None) as batch_op:
        batch_op.create_index("visit_done", ["done_at"], unique=False)
        batch_op.create_index("visit_proposed", ["proposed_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("visit", schema=None) as batch_op:
        batch_op.drop_index("visit_proposed")
        batch_op.drop_index("visit_done")

    with op.batch_alter_table("ticket_event", schema=None) as batch_op:
        batch_op.drop_index("event_of_ticket")
        batch_op.drop_index("event_of_time")
        batch_op.create_index("event_of_time", ["action", "happened_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_ticket_event_ticket_id"), ["ticket_id"], unique=False)

    with op.batch_alter_table("rating", schema=None) as batch_op:
        batch_op.drop_index("rating_given")

    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.drop_index("digest_pending", sqlite_where=PENDING, postgresql_where=PENDING)
