"""customer and technician write to each other."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "relay_presence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "customer",
                "technician",
                "leader",
                "dispatcher",
                "headquarters",
                "admin",
                "desk",
                name="role",
                native_enum=False,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("is_writing", sa.Boolean(), nullable=False),
        sa.Column("began_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("ended_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("relay_presence", schema=None) as batch_op:
        batch_op.create_index("ix_relay_presence_ticket_id", ["ticket_id"], unique=False)

    op.create_table(
        "relayed_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "customer",
                "technician",
                "leader",
                "dispatcher",
                "headquarters",
                "admin",
                "desk",
                name="role",
                native_enum=False,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "text",
                "photo",
                "video",
                "voice",
                "audio",
                "video_note",
                "animation",
                "document",
                "place",
                "contact",
                name="notekind",
                native_enum=False,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("file_id", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("album", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("amends_id", sa.Integer(), nullable=True),
        sa.Column("sent_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["amends_id"],
            ["relayed_message.id"],
        ),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"],
            ["ticket.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("relayed_message", schema=None) as batch_op:
        batch_op.create_index("ix_relayed_message_amends_id", ["amends_id"], unique=False)
        batch_op.create_index("ix_relayed_message_ticket_id", ["ticket_id"], unique=False)
        batch_op.create_index(
            "relayed_message_album",
            ["album"],
            unique=False,
            sqlite_where=sa.text("album IS NOT NULL"),
            postgresql_where=sa.text("album IS NOT NULL"),
        )
        batch_op.create_index("relayed_message_original", ["chat_id", "message_id"], unique=False)

    op.create_table(
        "relay_copy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("relayed_id", sa.Integer(), nullable=False),
        sa.Column("outgoing_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "part", sa.Enum("main", "header", "aside", name="copypart", native_enum=False, length=24), nullable=False
        ),
        sa.Column("is_headed", sa.Boolean(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["outgoing_id"],
            ["outgoing_message.id"],
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["relayed_id"],
            ["relayed_message.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("relay_copy", schema=None) as batch_op:
        batch_op.create_index("ix_relay_copy_outgoing_id", ["outgoing_id"], unique=False)
        batch_op.create_index("ix_relay_copy_relayed_id", ["relayed_id"], unique=False)
        batch_op.create_index("relay_copy_there", ["chat_id", "message_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("relay_copy", schema=None) as batch_op:
        batch_op.drop_index("relay_copy_there")
        batch_op.drop_index("ix_relay_copy_relayed_id")
        batch_op.drop_index("ix_relay_copy_outgoing_id")

    op.drop_table("relay_copy")
    with op.batch_alter_table("relayed_message", schema=None) as batch_op:
        batch_op.drop_index("relayed_message_original")
        batch_op.drop_index(
            "relayed_message_album",
            sqlite_where=sa.text("album IS NOT NULL"),
            postgresql_where=sa.text("album IS NOT NULL"),
        )
        batch_op.drop_index("ix_relayed_message_ticket_id")
        batch_op.drop_index("ix_relayed_message_amends_id")

    op.drop_table("relayed_message")
    with op.batch_alter_table("relay_presence", schema=None) as batch_op:
        batch_op.drop_index("ix_relay_presence_ticket_id")

    op.drop_table("relay_presence")
