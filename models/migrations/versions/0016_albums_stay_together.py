"""albums stay together, and what is too large to open is known."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

IN_ALBUM = sa.text("album IS NOT NULL")


def upgrade() -> None:
    op.add_column("ticket_note", sa.Column("album", sa.String(), nullable=True))
    op.add_column("ticket_note", sa.Column("is_large", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ticket_note_of_album", "ticket_note", ["album"], sqlite_where=IN_ALBUM, postgresql_where=IN_ALBUM)


def downgrade() -> None:
    op.drop_index("ticket_note_of_album", "ticket_note")
    with op.batch_alter_table("ticket_note", schema=None) as batch_op:
        for column in ("is_large", "album"):
            batch_op.drop_column(column)
