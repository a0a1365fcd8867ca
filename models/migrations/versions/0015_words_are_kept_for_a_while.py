"""words are kept for a while."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

HAS_WORDS = sa.text("NOT is_forgotten")


def upgrade() -> None:
    forgotten = sa.Column("is_forgotten", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("outgoing_message", forgotten)
    op.create_index(
        "outgoing_words", "outgoing_message", ["created_at"], sqlite_where=HAS_WORDS, postgresql_where=HAS_WORDS
    )


def downgrade() -> None:
    op.drop_index("outgoing_words", table_name="outgoing_message")
    with op.batch_alter_table("outgoing_message", schema=None) as batch_op:
        batch_op.drop_column("is_forgotten")
