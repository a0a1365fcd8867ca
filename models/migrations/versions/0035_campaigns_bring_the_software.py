"""campaigns bring the software."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

RUNS = sa.text("ended_at IS NULL")
ENDS = sa.Enum("done", "time_up", "cancelled", name="campaignend", native_enum=False, length=24)


def upgrade() -> None:
    op.create_table(
        "software_campaign",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("region_code", sa.String(), nullable=False),
        sa.Column("product_code", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("started_by_id", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("machine_count", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("end", ENDS, nullable=True),
        sa.Column("left_count", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["region_code"], ["region.code"]),
        sa.ForeignKeyConstraint(["started_by_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_software_campaign_ended_at", "software_campaign", ["ended_at"])
    op.create_index(
        "campaign_running",
        "software_campaign",
        ["region_code", "product_code"],
        unique=True,
        sqlite_where=RUNS,
        postgresql_where=RUNS,
    )


def downgrade() -> None:
    op.drop_table("software_campaign")
