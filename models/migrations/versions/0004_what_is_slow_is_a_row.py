"""what is slow is a row."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

PENDING = sa.text("done_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "errand",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("kind", sa.Enum("read_plate", name="errandkind", native_enum=False, length=24), nullable=False),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("file_id", sa.String(), nullable=False),
        sa.Column("answer_id", sa.Integer(), sa.ForeignKey("outgoing_message.id"), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("errand_pending", "errand", ["due_at"], sqlite_where=PENDING, postgresql_where=PENDING)
    op.create_index("errand_of_ticket", "errand", ["ticket_id"])


def downgrade() -> None:
    op.drop_table("errand")
