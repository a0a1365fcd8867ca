"""an edited message finds its note."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ticket_note_of_message", "ticket_note", ["chat_id", "message_id"])


def downgrade() -> None:
    op.drop_index("ticket_note_of_message", table_name="ticket_note")
