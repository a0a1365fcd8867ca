"""who cannot take a job, who takes it over, and what a customer is asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

STATES = sa.Enum("asked", "accepted", "declined", "withdrawn", name="handoverstate", native_enum=False, length=24)
ENDS = sa.Enum("answered", "person", "not_needed", name="inquiryend", native_enum=False, length=24)


def upgrade() -> None:
    op.create_table(
        "declined_offer",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("declined_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("ticket_id", "person_id"),
    )
    op.create_index("ix_declined_offer_ticket_id", "declined_offer", ["ticket_id"])
    op.create_table(
        "handover",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("from_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("to_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("state", STATES, nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_handover_ticket_id", "handover", ["ticket_id"])
    op.create_table(
        "inquiry",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("asked_by_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", ENDS, nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_inquiry_ticket_id", "inquiry", ["ticket_id"])


def downgrade() -> None:
    op.drop_table("inquiry")
    op.drop_table("handover")
    op.drop_table("declined_offer")
