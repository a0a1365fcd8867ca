"""figures of sign-off, lists and logs; monthly digests, and errands of a digest."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("checking", schema=None) as batch_op:
        batch_op.create_index("checking_completed", ["completed_at"], unique=False)

    with op.batch_alter_table("errand", schema=None) as batch_op:
        batch_op.add_column(sa.Column("region_code", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("period", sa.String(), nullable=True))
        batch_op.create_foreign_key("errand_region", "region", ["region_code"], ["code"])

    with op.batch_alter_table("job_report", schema=None) as batch_op:
        batch_op.create_index("report_signed", ["signed_by", "signed_at"], unique=False)

    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.create_index(
            "month_pending",
            ["region_code"],
            unique=False,
            sqlite_where=sa.text("promise = 'monthly_digest' AND done_at IS NULL"),
            postgresql_where=sa.text("promise = 'monthly_digest' AND done_at IS NULL"),
        )

    with op.batch_alter_table("work_log", schema=None) as batch_op:
        batch_op.create_index("log_written", ["region_code", "logged_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("work_log", schema=None) as batch_op:
        batch_op.drop_index("log_written")

    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.drop_index(
            "month_pending",
            sqlite_where=sa.text("promise = 'monthly_digest' AND done_at IS NULL"),
            postgresql_where=sa.text("promise = 'monthly_digest' AND done_at IS NULL"),
        )

    with op.batch_alter_table("job_report", schema=None) as batch_op:
        batch_op.drop_index("report_signed")

    with op.batch_alter_table("errand", schema=None) as batch_op:
        batch_op.drop_constraint("errand_region", type_="foreignkey")
        batch_op.drop_column("period")
        batch_op.drop_column("region_code")

    with op.batch_alter_table("checking", schema=None) as batch_op:
        batch_op.drop_index("checking_completed")
