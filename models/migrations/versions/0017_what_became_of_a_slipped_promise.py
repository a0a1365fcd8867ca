"""what became of a slipped promise."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

KINDS = sa.Enum("moved", "late", "not_possible", name="slipkind", native_enum=False, length=24)
ROLES = sa.Enum(
    "customer", "technician", "leader", "dispatcher", "headquarters", "admin", "desk",
    name="role", native_enum=False, length=24,
)  # fmt: skip
OUTCOMES = sa.Enum(
    "agreed", "another", "colleague", "dispatcher", "came", "withdrawn", name="outcome", native_enum=False, length=24
)


def upgrade() -> None:
    op.create_table(
        "slip",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("technician_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
        sa.Column("kind", KINDS, nullable=False),
        sa.Column("begun_by", ROLES, nullable=False),
        sa.Column("promised_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("visit_id", sa.Integer(), sa.ForeignKey("visit.id"), nullable=True),
        sa.Column("outcome", OUTCOMES, nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_slip_ticket_id", "slip", ["ticket_id"])
    op.create_index("slip_begun", "slip", ["begun_at"])


def downgrade() -> None:
    op.drop_table("slip")
