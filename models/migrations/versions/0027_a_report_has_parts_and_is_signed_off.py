"""a report has parts and is signed off."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

SIGNED_BY = sa.Enum("button", "code", "office", "nobody", name="signedby", native_enum=False, length=24)
KINDS = sa.Enum(
    "text", "photo", "video", "voice", "audio", "video_note", "animation", "document", "place", "contact",
    name="notekind", native_enum=False, length=24,
)  # fmt: skip
MOMENTS = sa.Enum("before", "after", "besides", name="moment", native_enum=False, length=24)
WORDS = ("diagnosis", "no_photo", "temporary_solution", "cause", "signed_because")
OTHERS = (
    "minutes", "is_final", "form_id", "question_id", "office_asked_at", "signed_at", "signed_by", "signed_by_id",
)  # fmt: skip


def upgrade() -> None:
    with op.batch_alter_table("job_report") as table:
        for name in WORDS:
            table.add_column(sa.Column(name, sa.String(), nullable=False, server_default=""))
        table.add_column(sa.Column("minutes", sa.Integer(), nullable=True))
        table.add_column(sa.Column("is_final", sa.Boolean(), nullable=True))
        table.add_column(sa.Column("form_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("question_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("office_asked_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("signed_by", SIGNED_BY, nullable=True))
        table.add_column(sa.Column("signed_by_id", sa.Integer(), nullable=True))
        table.alter_column("filed_at", existing_type=sa.DateTime(timezone=True), nullable=True)
        table.create_foreign_key("job_report_form", "outgoing_message", ["form_id"], ["id"])
        table.create_foreign_key("job_report_question", "outgoing_message", ["question_id"], ["id"])
        table.create_foreign_key("job_report_signer", "person", ["signed_by_id"], ["id"])
        table.create_unique_constraint("job_report_of_visit", ["visit_id"])
    op.create_table(
        "evidence_picture",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("report_id", sa.Integer(), sa.ForeignKey("job_report.id"), nullable=False),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("kind", KINDS, nullable=False),
        sa.Column("moment", MOMENTS, nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("file_id", sa.String(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("album", sa.String(), nullable=True),
        sa.Column("is_large", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("report_id", "message_id"),
    )
    op.create_index("ix_evidence_picture_report_id", "evidence_picture", ["report_id"])
    op.create_index("ix_evidence_picture_ticket_id", "evidence_picture", ["ticket_id"])
    op.create_table(
        "sign_off_code",
        sa.Column("visit_id", sa.Integer(), sa.ForeignKey("visit.id"), primary_key=True),
        sa.Column("ticket_id", sa.Integer(), sa.ForeignKey("ticket.id"), nullable=False),
        sa.Column("digits", sa.String(), nullable=False),
        sa.Column("wrong_tries", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_sign_off_code_ticket_id", "sign_off_code", ["ticket_id"])


def downgrade() -> None:
    op.drop_table("sign_off_code")
    op.drop_table("evidence_picture")
    with op.batch_alter_table("job_report") as table:
        table.drop_constraint("job_report_of_visit", type_="unique")
        for name in ("job_report_form", "job_report_question", "job_report_signer"):
            table.drop_constraint(name, type_="foreignkey")
        for name in (*WORDS, *OTHERS):
            table.drop_column(name)
