"""what is kept of old tickets."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None

HOLDS = sa.text("forgotten_at IS NULL")


def upgrade() -> None:
    op.add_column("ticket", sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ticket_old", "ticket", ["closed_at"], sqlite_where=HOLDS, postgresql_where=HOLDS)
    op.create_index("seen_old", "seen", ["seen_at"])


def downgrade() -> None:
    op.drop_index("seen_old", "seen")
    op.drop_index("ticket_old", "ticket")
    op.drop_column("ticket", "forgotten_at")
