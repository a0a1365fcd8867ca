"""what is not kept, and who is told of."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outgoing_message", sa.Column("is_passing", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE outgoing_message SET parameters = '{}' WHERE chat_id IS NULL AND state != 'waiting'")
    op.create_table(
        "mention",
        sa.Column("message_id", sa.Integer(), sa.ForeignKey("outgoing_message.id"), primary_key=True),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), primary_key=True),
        sa.Column("is_quote", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_mention_person_id", "mention", ["person_id"])


def downgrade() -> None:
    op.drop_table("mention")
    with op.batch_alter_table("outgoing_message", schema=None) as batch_op:
        batch_op.drop_column("is_passing")
