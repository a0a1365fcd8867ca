"""what is ticked before a visit and at it."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

STAGES = sa.Enum("before_leaving", "at_machine", name="stage", native_enum=False, length=24)


def upgrade() -> None:
    op.create_table(
        "checking",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("visit_id", sa.Integer(), sa.ForeignKey("visit.id"), nullable=False),
        sa.Column("technician_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("stage", STAGES, nullable=False),
        sa.Column("list_code", sa.String(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=True),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.UniqueConstraint("visit_id", "technician_id", "stage"),
    )
    op.create_index("ix_checking_ticket_id", "checking", ["ticket_id"])
    op.create_index("ix_checking_technician_id", "checking", ["technician_id"])
    op.create_table(
        "tick",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("checking_id", sa.Integer(), sa.ForeignKey("checking.id"), nullable=False),
        sa.Column("list_code", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("finding", sa.String(), nullable=False),
        sa.Column("ticked_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("checking_id", "item"),
    )
    op.create_index("ix_tick_ticket_id", "tick", ["ticket_id"])


def downgrade() -> None:
    op.drop_table("tick")
    op.drop_table("checking")
