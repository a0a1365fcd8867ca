"""invitations are made by somebody and withdrawn; offices are given, ended, and held in somebody's stead."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

LINKS = (
    ("invitation", "made_by_id", "person"),
    ("post", "given_by_id", "person"),
    ("post", "ended_by_id", "person"),
    ("post", "absence_id", "absence"),
    ("reminder", "post_id", "post"),
)


def upgrade() -> None:
    for table, column, other in LINKS:
        name = f"fk_{table}_{column}"
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column(column, sa.Integer(), nullable=True))
            batch_op.create_foreign_key(name, other, [column], ["id"])
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.add_column(sa.Column("made_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_post_absence_id", "post", ["absence_id"])


def downgrade() -> None:
    op.drop_index("ix_post_absence_id", "post")
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.drop_column("withdrawn_at")
        batch_op.drop_column("made_at")
    for table, column, _ in reversed(LINKS):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_constraint(f"fk_{table}_{column}", type_="foreignkey")
            batch_op.drop_column(column)
