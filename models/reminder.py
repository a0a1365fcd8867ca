"""A promise to look again at a given time."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, delete, text, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.device import Device

_PENDING = text("done_at IS NULL")
_PENDING_WORKDAY = text("promise = 'workday' AND done_at IS NULL")
_PENDING_APPRAISALS = text("promise = 'appraisals' AND done_at IS NULL")
_PENDING_DIGEST = text("promise = 'weekly_digest' AND done_at IS NULL")
_PENDING_MONTH = text("promise = 'monthly_digest' AND done_at IS NULL")


class Promise(StrEnum):
    UNFINISHED_REPORT = "unfinished_report"
    DRAFT_EXPIRES = "draft_expires"
    CALL_BACK = "call_back"
    CALL_BACK_UNANSWERED = "call_back_unanswered"
    UNCLAIMED = "unclaimed"
    NO_TIME_AGREED = "no_time_agreed"
    TIME_PROPOSED = "time_proposed"
    TIME_UNANSWERED = "time_unanswered"
    EVENING_BEFORE = "evening_before"
    VISIT_SOON = "visit_soon"
    LEAVE_NOW = "leave_now"
    NOT_LEFT = "not_left"
    NOT_ARRIVED = "not_arrived"
    LOCATION_ENDS = "location_ends"
    REPORT_MISSING = "report_missing"
    HANDOVER_UNANSWERED = "handover_unanswered"
    SIGN_OFF = "sign_off"
    TALK_LEFT = "talk_left"
    RATING_AGAIN = "rating_again"
    RATING_CLOSES = "rating_closes"
    FEEDBACK_LEFT = "feedback_left"
    FEEDBACK_UNANSWERED = "feedback_unanswered"
    WARRANTY_ENDING = "warranty_ending"
    MAINTENANCE_DUE = "maintenance_due"
    URGENT_FAULTS = "urgent_faults"
    CAMPAIGN_WEEK = "campaign_week"
    CAMPAIGN_ENDS = "campaign_ends"
    WEEKLY_DIGEST = "weekly_digest"
    MONTHLY_DIGEST = "monthly_digest"
    WORKDAY = "workday"
    LOGS_OF_WEEK = "logs_of_week"
    EVENING_SUMMARY = "evening_summary"
    APPRAISALS = "appraisals"
    STAND_IN_BEGINS = "stand_in_begins"
    STAND_IN_ENDS = "stand_in_ends"


class Reminder(SQLModel, table=True):
    __table_args__ = (
        Index("reminder_pending", "due_at", sqlite_where=_PENDING, postgresql_where=_PENDING),
        Index("digest_pending", "region_code", sqlite_where=_PENDING_DIGEST, postgresql_where=_PENDING_DIGEST),
        Index("month_pending", "region_code", sqlite_where=_PENDING_MONTH, postgresql_where=_PENDING_MONTH),
        Index("workday_pending", "region_code", sqlite_where=_PENDING_WORKDAY, postgresql_where=_PENDING_WORKDAY),
        Index(
            "appraisals_pending",
            "region_code",
            sqlite_where=_PENDING_APPRAISALS,
            postgresql_where=_PENDING_APPRAISALS,
        ),
    )

    id: int = Field(default=None, primary_key=True)
    promise: Promise = Field(sa_type=word(Promise))
    due_at: datetime
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id", index=True)
    visit_id: int | None = Field(default=None, foreign_key="visit.id")
    feedback_id: int | None = Field(default=None, foreign_key="feedback.id")
    device_id: int | None = Field(default=None, foreign_key="device.id", index=True)
    region_code: str | None = Field(default=None, foreign_key="region.code")
    post_id: int | None = Field(default=None, foreign_key="post.id")
    rung: int = 0
    """How often it was said before, for the promises that climb or repeat."""
    attempts: int = 0
    done_at: datetime | None = None
    """Kept, or dropped because there was nothing left to remind of."""


async def due_reminders(session: AsyncSession, now: datetime, limit: int = 100) -> list[Reminder]:
    pending = select(Reminder).where(col(Reminder.done_at).is_(None), Reminder.due_at <= now)
    return list(await session.exec(pending.order_by(col(Reminder.due_at), col(Reminder.id)).limit(limit)))


async def pending_of(session: AsyncSession, ticket_id: int) -> list[Reminder]:
    pending = select(Reminder).where(Reminder.ticket_id == ticket_id, col(Reminder.done_at).is_(None))
    return list(await session.exec(pending.order_by(col(Reminder.due_at))))


async def pending_of_regions(session: AsyncSession, promise: Promise) -> list[Reminder]:
    """One a region, and for digests one for the house, whose region is None."""
    pending = select(Reminder).where(Reminder.promise == promise, col(Reminder.done_at).is_(None))
    return list(await session.exec(pending))


async def last_kept(session: AsyncSession, promise: Promise, region_code: str | None) -> datetime | None:
    kept = select(Reminder.done_at).where(Reminder.promise == promise, Reminder.region_code == region_code)
    # Promises about tickets fill the table, and this leaves them aside.
    kept = kept.where(col(Reminder.ticket_id).is_(None), col(Reminder.done_at).is_not(None))
    return (await session.exec(kept.order_by(col(Reminder.done_at).desc()).limit(1))).first()


async def forget_notices(session: AsyncSession, device_id: int, *, is_all: bool = False) -> None:
    """Of a machine: those not given yet, or all, for a machine that is no more."""
    its = delete(Reminder).where(col(Reminder.device_id) == device_id)
    await session.exec(its if is_all else its.where(col(Reminder.done_at).is_(None)))


async def was_kept(session: AsyncSession, device_id: int, promise: Promise) -> bool:
    kept = select(Reminder.id).where(
        Reminder.device_id == device_id, Reminder.promise == promise, col(Reminder.done_at).is_not(None)
    )
    return (await session.exec(kept.limit(1))).first() is not None


async def due_for_owner(
    session: AsyncSession, promise: Promise, owner_id: int, now: datetime, besides: Reminder
) -> list[Reminder]:
    """`besides` itself, and the same promise about other machines of this owner."""
    due = select(Reminder).join(Device).where(Device.owner_id == owner_id, Reminder.promise == promise)
    due = due.where(col(Reminder.done_at).is_(None), Reminder.due_at <= now)
    others = await session.exec(due.order_by(col(Reminder.id)))
    return [besides, *(each for each in others if each is not besides)]


async def put_off(session: AsyncSession, ticket_id: int, promise: Promise, due_at: datetime) -> bool:
    """The ticket's pending promise comes due then instead; False when there is none."""
    pending = col(Reminder.done_at).is_(None), col(Reminder.promise) == promise
    change = update(Reminder).where(col(Reminder.ticket_id) == ticket_id, *pending).values(due_at=due_at)
    return (await session.exec(change.execution_options(synchronize_session=False))).rowcount > 0


async def hand_promise_on(session: AsyncSession, ticket_id: int, other_id: int, promise: Promise) -> None:
    pending = col(Reminder.done_at).is_(None), col(Reminder.promise) == promise
    change = update(Reminder).where(col(Reminder.ticket_id) == ticket_id, *pending).values(ticket_id=other_id)
    await session.exec(change.execution_options(synchronize_session=False))


async def drop(session: AsyncSession, ticket_id: int, now: datetime, *promises: Promise) -> None:
    """Let go of the ticket's pending promises: those named, or all but that about a talk, which goes on without it."""
    pending = col(Reminder.done_at).is_(None)
    change = update(Reminder).where(col(Reminder.ticket_id) == ticket_id, pending)
    its = col(Reminder.promise)
    change = change.where(its.in_(promises) if promises else its != Promise.TALK_LEFT)
    await session.exec(change.values(done_at=now))


async def drop_of_post(session: AsyncSession, post_id: int, promise: Promise, now: datetime) -> None:
    theirs = col(Reminder.post_id) == post_id, col(Reminder.promise) == promise, col(Reminder.done_at).is_(None)
    await session.exec(update(Reminder).where(*theirs).values(done_at=now))


async def kept_since(
    session: AsyncSession, ticket_id: int, promise: Promise, since: datetime, *, rung: int = 0
) -> list[datetime]:
    """When it was kept; what was dropped ended before it was due."""
    kept = select(Reminder.done_at).where(
        Reminder.ticket_id == ticket_id, Reminder.promise == promise, Reminder.rung == rung
    )
    kept = kept.where(col(Reminder.done_at) >= since, col(Reminder.done_at) >= col(Reminder.due_at))
    return [at for at in await session.exec(kept.order_by(col(Reminder.done_at))) if at]
