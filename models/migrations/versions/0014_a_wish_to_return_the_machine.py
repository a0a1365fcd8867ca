"""a wish to return the machine."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("return_wish", sa.String(24), nullable=True))
    op.add_column("ticket", sa.Column("return_reason", sa.String(24), nullable=True))
    op.add_column("feedback", sa.Column("answer_by", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("feedback", schema=None) as batch_op:
        batch_op.drop_column("answer_by")
    with op.batch_alter_table("ticket", schema=None) as batch_op:
        batch_op.drop_column("return_reason")
        batch_op.drop_column("return_wish")
