"""the logs of a week."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "logs_of_week",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("region_code", sa.String(), sa.ForeignKey("region.code"), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_by_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
        sa.UniqueConstraint("region_code", "first_day"),
    )
    op.create_index("ix_logs_of_week_sent_by_id", "logs_of_week", ["sent_by_id"])


def downgrade() -> None:
    op.drop_index("ix_logs_of_week_sent_by_id", "logs_of_week")
    op.drop_table("logs_of_week")
