"""a machine has a number and a name."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in ("serial", "disputed_serial", "name"):
        op.add_column("device", sa.Column(column, sa.String(), nullable=True))
    op.create_index("device_numbered", "device", ["serial"], unique=True)


def downgrade() -> None:
    op.drop_index("device_numbered", "device")
    with op.batch_alter_table("device", schema=None) as batch_op:
        for column in ("name", "disputed_serial", "serial"):
            batch_op.drop_column(column)
