"""a machine's owner hears ahead."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.add_column(sa.Column("device_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key("reminder_device", "device", ["device_id"], ["id"])
        batch_op.create_index("ix_reminder_device_id", ["device_id"])


def downgrade() -> None:
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.drop_index("ix_reminder_device_id")
        batch_op.drop_constraint("reminder_device", type_="foreignkey")
        batch_op.drop_column("device_id")
