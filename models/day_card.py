"""The message in which a technician sees their day: it follows the day while it is shown."""

from datetime import date

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel


class DayCard(SQLModel, table=True):
    __tablename__ = "day_card"

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    shown_on: date
    message_id: int = Field(foreign_key="outgoing_message.id")
    """The outgoing message."""
    shown: list[str] = Field(default_factory=list, sa_type=JSON)
    """What it tells, in short: it is changed only when this does."""
