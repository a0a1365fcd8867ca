"""What somebody told the house about its service, and what a leader made of it [L3 L6 V3]."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, text, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one, word
from models.reminder import Reminder
from rules.feedback import FeedbackKind, FeedbackStatus
from rules.roles import Role

_OF_NO_TICKET = text("ticket_id IS NULL AND forgotten_at IS NULL")


class Feedback(SQLModel, table=True):
    __table_args__ = (
        Index("feedback_sent", "kind", "sent_at"),
        Index("feedback_of_ticket", "ticket_id", "kind"),
        Index("feedback_old", "written_at", sqlite_where=_OF_NO_TICKET, postgresql_where=_OF_NO_TICKET),
    )

    id: int = Field(default=None, primary_key=True)
    kind: FeedbackKind = Field(sa_type=word(FeedbackKind))
    status: FeedbackStatus = Field(default=FeedbackStatus.NEW, sa_type=word(FeedbackStatus))
    author_id: int = Field(foreign_key="person.id", index=True)
    role: Role = Field(default=Role.CUSTOMER, sa_type=word(Role))
    """The author's office at that time."""
    region_code: str | None = Field(default=None, foreign_key="region.code")
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id")
    technician_id: int | None = Field(default=None, foreign_key="person.id")
    """Whose service it is about: they never read it."""
    words: str = ""
    files: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    """Pictures and recordings that came with it, each with its `kind` and `file_id`."""
    written_at: datetime
    """When the last word came."""
    sent_at: datetime | None = None
    """None while the author is still writing."""
    answer_by: datetime | None = None
    """By then somebody gets in touch with them: so they were promised."""
    owner_id: int | None = Field(default=None, foreign_key="person.id")
    """The leader who has it in hand."""
    answer: str = ""
    """What the author was answered."""
    answered_at: datetime | None = None
    outcome: str = ""
    """What was agreed, in the owner's words."""
    settled_at: datetime | None = None
    same_as_id: int | None = Field(default=None, foreign_key="feedback.id", index=True)
    """The suggestion that says the same and is answered for both; it has none itself."""
    forgotten_at: datetime | None = None
    """Long over: what was told was emptied then."""

    @property
    def number(self) -> str:
        """Of a suggestion: by it authors and office speak of it."""
        return f"S-{self.id}"


async def feedback_about(session: AsyncSession, ticket_id: int, kind: FeedbackKind) -> Feedback | None:
    """The newest of its kind."""
    about = select(Feedback).where(Feedback.ticket_id == ticket_id, Feedback.kind == kind)
    return (await session.exec(about.order_by(col(Feedback.id).desc()).limit(1))).first()


async def let_go_of(session: AsyncSession, author_id: int, now: datetime) -> None:
    """Nobody is reminded of it any more."""
    theirs = select(Feedback.id).where(Feedback.author_id == author_id)
    pending = (col(Reminder.feedback_id).in_(theirs), col(Reminder.done_at).is_(None))
    await session.exec(update(Reminder).where(*pending).values(done_at=now))


async def send_off(session: AsyncSession, feedback: Feedback, now: datetime) -> bool:
    """False when it was sent before."""
    unsent = update(Feedback).where(col(Feedback.id) == feedback.id, col(Feedback.sent_at).is_(None))
    await session.flush()
    is_first = await changes_one(session, unsent.values(sent_at=now).execution_options(synchronize_session=False))
    await session.refresh(feedback)
    return is_first


async def move(session: AsyncSession, feedback: Feedback, after: FeedbackStatus, **changes: object) -> bool:
    """Change the status only if it, and its owner, are still what they were; False when somebody was faster."""
    change = (
        update(Feedback)
        .where(col(Feedback.id) == feedback.id, col(Feedback.status) == feedback.status)
        .where(col(Feedback.owner_id).is_not_distinct_from(feedback.owner_id))
        .values(status=after, **changes)
        .execution_options(synchronize_session=False)
    )
    if not await changes_one(session, change):
        return False
    await session.refresh(feedback)
    return True
