"""A promise falls due: it is asked again whether it is still true, and at a polite hour it is kept [M3]."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from desk import (
    answers,
    calls,
    escalations,
    evening,
    feedback,
    guidance,
    handovers,
    live_locations,
    logs_of_week,
    notices,
    office_talks,
    proposals,
    ratings,
    reports,
    sign_off,
    software_campaigns,
    stand_ins,
    urgent_summaries,
    visit_reminders,
)
from desk.unit_of_work import UnitOfWork
from models.reminder import Promise, Reminder
from models.ticket import Ticket
from rules.quiet_hours import next_polite_moment

Keep = Callable[[UnitOfWork, Reminder, Ticket], Awaitable[None]]
KeepWithoutTicket = Callable[[UnitOfWork, Reminder], Awaitable[None]]

OF_TICKETS: dict[Promise, Keep] = {
    Promise.UNFINISHED_REPORT: reports.ask_whether_to_go_on,
    Promise.DRAFT_EXPIRES: calls.let_go,
    Promise.CALL_BACK: guidance.ask_whether_it_works,
    Promise.CALL_BACK_UNANSWERED: guidance.tell_dispatcher_of_silence,
    Promise.UNCLAIMED: escalations.climb,
    Promise.NO_TIME_AGREED: escalations.ask_for_time,
    Promise.TIME_PROPOSED: proposals.ask_in_the_morning,
    Promise.TIME_UNANSWERED: proposals.tell_of_silence,
    Promise.EVENING_BEFORE: visit_reminders.remind,
    Promise.VISIT_SOON: visit_reminders.remind,
    Promise.LEAVE_NOW: visit_reminders.call_to_leave,
    Promise.NOT_LEFT: visit_reminders.miss_departure,
    Promise.NOT_ARRIVED: visit_reminders.miss_arrival,
    Promise.LOCATION_ENDS: live_locations.expire,
    Promise.REPORT_MISSING: visit_reminders.miss_report,
    Promise.HANDOVER_UNANSWERED: handovers.tell_of_silence,
    Promise.SIGN_OFF: sign_off.take_as_done,
    Promise.TALK_LEFT: office_talks.end_if_left,
    Promise.RATING_AGAIN: ratings.ask_again,
    Promise.RATING_CLOSES: ratings.close_unrated,
}
OF_FEEDBACK: dict[Promise, KeepWithoutTicket] = {
    Promise.FEEDBACK_LEFT: feedback.send_what_was_left,
    Promise.FEEDBACK_UNANSWERED: answers.tell_headquarters,
}
OF_REGIONS: dict[Promise, KeepWithoutTicket] = {
    Promise.URGENT_FAULTS: urgent_summaries.remind,
    Promise.CAMPAIGN_WEEK: software_campaigns.remind_region,
    Promise.CAMPAIGN_ENDS: software_campaigns.end_those_over,
    Promise.EVENING_SUMMARY: evening.tell,
    Promise.LOGS_OF_WEEK: logs_of_week.remind,
}
OF_POSTS: dict[Promise, KeepWithoutTicket] = {
    Promise.STAND_IN_BEGINS: stand_ins.begin,
    Promise.STAND_IN_ENDS: stand_ins.finish,
}
WITHOUT_TICKET = OF_FEEDBACK | OF_REGIONS | OF_POSTS
OF_MACHINES = frozenset(notices.TEMPLATES)
KEPT = frozenset({*OF_TICKETS, *WITHOUT_TICKET, *OF_MACHINES})
"""The weekly digest is a region's and is kept by the scheduler."""

WAITS_FOR_NOBODY = {Promise.LEAVE_NOW, Promise.NOT_LEFT, Promise.NOT_ARRIVED, Promise.LOCATION_ENDS}
"""Somebody has agreed to be somewhere: night or not."""
AMONG_STAFF = {Promise.UNCLAIMED, Promise.NO_TIME_AGREED, Promise.HANDOVER_UNANSWERED}


async def keep(work: UnitOfWork, reminder: Reminder) -> None:
    ticket = await work.session.get(Ticket, reminder.ticket_id) if reminder.ticket_id else None
    polite_at = _polite_moment(work, reminder, ticket)
    if polite_at > work.now:
        reminder.due_at = polite_at
        return
    reminder.done_at = work.now
    if ticket:
        await OF_TICKETS[reminder.promise](work, reminder, ticket)
    elif reminder.promise in OF_MACHINES:
        await notices.tell(work, reminder)
    else:
        await WITHOUT_TICKET[reminder.promise](work, reminder)


def _polite_moment(work: UnitOfWork, reminder: Reminder, ticket: Ticket | None) -> datetime:
    is_urgent = ticket is not None and ticket.is_urgent
    if reminder.promise in WAITS_FOR_NOBODY or (is_urgent and reminder.promise in AMONG_STAFF):
        return work.now
    zone = work.zone_of(ticket.region_code if ticket else reminder.region_code)
    return next_polite_moment(work.now, zone, work.company.hours)
