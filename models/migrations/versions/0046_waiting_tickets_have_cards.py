"""waiting tickets have cards."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

OPEN = sa.text("ended_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "dispatch_card",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("put_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("group_card_id", sa.Integer(), sa.ForeignKey("outgoing_message.id"), nullable=True),
        sa.Column("shown", sa.String(), nullable=False),
        sa.Column("taken_by_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "dispatch_card_open", "dispatch_card", ["ticket_id"], unique=True, sqlite_where=OPEN, postgresql_where=OPEN
    )
    op.create_index("ix_dispatch_card_ticket_id", "dispatch_card", ["ticket_id"])


def downgrade() -> None:
    op.drop_table("dispatch_card")
