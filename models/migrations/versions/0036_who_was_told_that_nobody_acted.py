"""who was told that nobody acted."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "alert",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("visit_id", sa.Integer(), sa.ForeignKey("visit.id"), nullable=True),
        sa.Column("trouble", sa.String(24), nullable=False),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("message_id", sa.Integer(), sa.ForeignKey("outgoing_message.id"), nullable=True),
        sa.Column("over_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_alert_ticket_id", "alert", ["ticket_id"])


def downgrade() -> None:
    op.drop_index("ix_alert_ticket_id", "alert")
    op.drop_table("alert")
