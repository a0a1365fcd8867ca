"""what is said about the service."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "feedback",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("author_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("role", sa.String(24), nullable=False),
        sa.Column("region_code", sa.String(), sa.ForeignKey("region.code"), nullable=True),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=True),
        sa.Column("technician_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("owner_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("feedback_sent", "feedback", ["kind", "sent_at"])
    op.create_index("feedback_of_ticket", "feedback", ["ticket_id", "kind"])
    op.create_index("ix_feedback_author_id", "feedback", ["author_id"])
    op.add_column("ticket", sa.Column("has_complaint", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.add_column(sa.Column("feedback_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key("fk_reminder_feedback", "feedback", ["feedback_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.drop_constraint("fk_reminder_feedback", type_="foreignkey")
        batch_op.drop_column("feedback_id")
    with op.batch_alter_table("ticket", schema=None) as batch_op:
        batch_op.drop_column("has_complaint")
    op.drop_table("feedback")
