"""a price can change."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

EXEMPTED_BY = "quote_exempted_by"


def upgrade() -> None:
    with op.batch_alter_table("quote", schema=None) as batch_op:
        batch_op.add_column(sa.Column("instead_of", sa.Numeric(precision=12, scale=2), nullable=True))
        batch_op.add_column(sa.Column("exemption", sa.String(length=24), nullable=True))
        batch_op.add_column(sa.Column("exempted_by_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(EXEMPTED_BY, "person", ["exempted_by_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("quote", schema=None) as batch_op:
        batch_op.drop_constraint(EXEMPTED_BY, type_="foreignkey")
        for column in ("exempted_by_id", "exemption", "instead_of"):
            batch_op.drop_column(column)
