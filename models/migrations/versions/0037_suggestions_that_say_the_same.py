"""suggestions that say the same."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("feedback") as table:
        table.add_column(sa.Column("same_as_id", sa.Integer(), nullable=True))
        table.create_foreign_key("feedback_same_as", "feedback", ["same_as_id"], ["id"])
    op.create_index("ix_feedback_same_as_id", "feedback", ["same_as_id"])


def downgrade() -> None:
    op.drop_index("ix_feedback_same_as_id", "feedback")
    with op.batch_alter_table("feedback") as table:
        table.drop_constraint("feedback_same_as", type_="foreignkey")
        table.drop_column("same_as_id")
