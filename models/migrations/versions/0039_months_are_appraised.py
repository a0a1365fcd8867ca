"""months are appraised."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

PENDING = sa.text("promise = 'appraisals' AND done_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "appraisal",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("region_code", sa.String(), sa.ForeignKey("region.code"), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("words_by_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
        sa.Column("words_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withheld", sa.String(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
        sa.Column("edition_id", sa.Integer(), sa.ForeignKey("company_edition.id"), nullable=True),
        sa.Column("counted", sa.JSON(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("letter", sa.String(), nullable=True),
        sa.Column("reply", sa.String(), nullable=False),
        sa.UniqueConstraint("person_id", "region_code", "month"),
    )
    op.create_index("appraisal_of_month", "appraisal", ["region_code", "month"])
    op.create_index("appraisals_pending", "reminder", ["region_code"], sqlite_where=PENDING, postgresql_where=PENDING)


def downgrade() -> None:
    op.drop_index("appraisals_pending", "reminder")
    op.drop_index("appraisal_of_month", "appraisal")
    op.drop_table("appraisal")
