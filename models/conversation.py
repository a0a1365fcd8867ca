"""Where a person is in a conversation."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger
from sqlmodel import Field, SQLModel


class Conversation(SQLModel, table=True):
    chat_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    user_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    step: str | None = None
    notes: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    changed_at: datetime
