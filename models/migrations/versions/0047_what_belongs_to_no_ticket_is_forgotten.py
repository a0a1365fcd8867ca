"""what belongs to no ticket is forgotten."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None

HOLDS = sa.text("ticket_id IS NULL AND forgotten_at IS NULL")


def upgrade() -> None:
    op.add_column("person", sa.Column("heard_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("feedback", sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("feedback_old", "feedback", ["written_at"], sqlite_where=HOLDS, postgresql_where=HOLDS)


def downgrade() -> None:
    op.drop_index("feedback_old", "feedback")
    op.drop_column("feedback", "forgotten_at")
    op.drop_column("person", "heard_at")
