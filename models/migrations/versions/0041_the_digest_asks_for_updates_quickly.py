"""the digest asks for updates quickly."""

from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("software_update_entered", "software_update", ["region_code", "entered_at"])


def downgrade() -> None:
    op.drop_index("software_update_entered", "software_update")
