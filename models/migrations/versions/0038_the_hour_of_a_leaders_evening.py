"""the hour of a leader's evening."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("post", sa.Column("evening_hour", sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("post") as table:
        table.drop_column("evening_hour")
