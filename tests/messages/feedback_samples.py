"""Samples for what is said about the service and about a return: to whoever says it, and to whoever leads."""

from datetime import timedelta

from desk.feedback_lists import Line
from messages.buttons.feedback_list import Book
from models.feedback import Feedback
from models.person import Person
from rules.feedback import FeedbackKind, FeedbackStatus
from rules.returns import ReturnReason, ReturnWish
from rules.roles import Role
from rules.ticket import Status
from tests.messages.customer_samples import (
    CASE,
    CHECK,
    MUCH,
    NOTHING,
    PERSON,
    RATING,
    STANDS,
    TECHNICIAN,
    TICKET,
)
from tests.messages.digest_samples import NORTH
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import GROUP_CARD, JOB_CARD, ticket

LEADER = Person(id=3, name="Chen <& Co>", created_at=NOW)
PROMISED: dict[str, object] = {"leader": LEADER, "answer_by": NOW + timedelta(days=1, hours=2)}
BY_HEADQUARTERS = PROMISED | {"leader": None}


def feedback(kind: FeedbackKind = FeedbackKind.COMPLAINT, **changes: object) -> Feedback:
    known: dict[str, object] = {
        "words": "He came <late> & said nothing",
        "author_id": 1,
        "written_at": NOW,
        "sent_at": NOW,
    }
    return Feedback(id=9, kind=kind, **(known | changes))


NOBODY: dict[str, object] = {"whom": None, "is_of_leader": False}
WHOM: dict[str, object] = {"whom": TECHNICIAN, "is_of_leader": False}
OF_LEADER: dict[str, object] = {"whom": LEADER, "is_of_leader": True}
ASKED = NOBODY | {"has_tickets": False, "may_name": False}
COMPLAINT, PRAISE, SUGGESTION = feedback(), feedback(FeedbackKind.PRAISE), feedback(FeedbackKind.SUGGESTION)
LOW, RETURN = feedback(FeedbackKind.LOW_RATING, words=""), feedback(FeedbackKind.RETURN)
SETTLED = feedback(status=FeedbackStatus.DONE, answer="We are <sorry> & come again", outcome="a <free> visit")
LIKE = feedback(FeedbackKind.SUGGESTION, same_as_id=3)
LINE = Line(feedback(role=Role.TECHNICIAN), PERSON, TECHNICIAN, NORTH, 0)
SUGGESTED = Line(feedback(FeedbackKind.SUGGESTION, words="A <bigger>\ntray & " + "lid " * 40), PERSON, None, None, 2)
READ: dict[str, object] = {
    "ticket": TICKET, "feedback": COMPLAINT, "author": PERSON, "technician": TECHNICIAN, "owner": None, "rating": RATING,
    "like_count": 0,
}  # fmt: skip
ALONE = READ | {"ticket": None, "technician": None, "rating": None}
TAKEN = READ | {"owner": LEADER}


def decided(status: FeedbackStatus) -> dict[str, object]:
    return ALONE | {"feedback": feedback(FeedbackKind.SUGGESTION, status=status), "owner": LEADER}


TO_THE_AUTHOR: dict[str, dict[str, object]] = {
    "customer/ask_complaint": ASKED,
    "customer/ask_complaint#which": ASKED | {"has_tickets": True},
    "customer/ask_complaint#about": ASKED | {"ticket": TICKET},
    "customer/ask_complaint#may_name": ASKED | {"may_name": True},
    "customer/ask_complaint#whom": ASKED | WHOM,
    "customer/ask_complaint#leader": ASKED | OF_LEADER,
    "customer/ask_praise": ASKED,
    "customer/ask_praise#whom": ASKED | WHOM,
    "customer/ask_praise#may_name": ASKED | {"may_name": True},
    "customer/ask_suggestion": {},
    "customer/feedback_so_far": NOBODY | {"feedback": COMPLAINT, **MUCH},
    "customer/feedback_so_far#about": NOBODY | {"feedback": LOW, "ticket": TICKET, **NOTHING, "photo_count": 1},
    "customer/feedback_so_far#whom": WHOM | {"feedback": COMPLAINT, **NOTHING},
    "customer/feedback_dropped": {},
    "customer/complaint_arrived": PROMISED,
    "customer/complaint_arrived#headquarters": BY_HEADQUARTERS,
    "customer/praise_arrived": PROMISED | NOBODY,
    "customer/praise_arrived#headquarters": BY_HEADQUARTERS | NOBODY,
    "customer/praise_arrived#whom": PROMISED | WHOM,
    "customer/suggestion_arrived": PROMISED | {"feedback": SUGGESTION},
    "customer/suggestion_arrived#headquarters": BY_HEADQUARTERS | {"feedback": SUGGESTION},
    "customer/suggestion_considered": {"feedback": SUGGESTION, "leader": LEADER},
    "customer/rated_low": PROMISED,
    "customer/rated_low#headquarters": BY_HEADQUARTERS,
    **{
        f"customer/feedback_answered#{each.kind}": {"feedback": each, "leader": LEADER, "words": "Thank <you> & sorry"}
        for each in (COMPLAINT, PRAISE, SUGGESTION, LOW, RETURN)
    },
    "customer/feedback_settled": {"feedback": COMPLAINT, "leader": LEADER},
    "customer/suggestion_planned": {"feedback": SUGGESTION, "leader": LEADER},
    "customer/suggestion_done": {"feedback": SUGGESTION, "leader": LEADER},
    "customer/suggestion_declined": {"feedback": SUGGESTION, "leader": LEADER, "reason": "The <lid> & its seal"},
    "customer/suggestion_declined#linked": {"feedback": SUGGESTION, "leader": LEADER, "reason": ""},
}

TO_THE_LEADER: dict[str, dict[str, object]] = {
    "office/feedback": READ,
    "office/feedback#colleague": READ | {"ticket": None, "feedback": feedback(role=Role.TECHNICIAN)},
    "office/feedback#praise": READ | {"feedback": PRAISE},
    "office/feedback#low_rating": READ | {"feedback": LOW},
    "office/feedback#return": READ | {"feedback": RETURN},
    "office/feedback#suggestion": ALONE | {"feedback": feedback(FeedbackKind.SUGGESTION, role=Role.TECHNICIAN)},
    "office/feedback#settled": TAKEN | {"feedback": SETTLED},
    "office/feedback_taken": TAKEN | {"phone": PERSON.phone},
    "office/feedback_taken#no_number": ALONE | {"owner": LEADER, "phone": None},
    "office/feedback_added": TAKEN | {"feedback": feedback(FeedbackKind.LOW_RATING)},
    "office/feedback_untaken": READ,
    "office/feedback_untaken#owner": TAKEN,
    "office/feedback_unanswered": TAKEN,
    "office/ask_answer": {"author": PERSON},
    "office/ask_settle": {"author": PERSON},
    "office/answer_sent": TAKEN | {"feedback": SETTLED},
    "office/feedback_settled": TAKEN | {"feedback": SETTLED},
    "office/ask_decline": {"author": PERSON},
    "office/feedback_opened": READ,
    "office/feedback_opened#suggestion": ALONE | {"feedback": SUGGESTION, "like_count": 2},
    "office/suggestion_linked": ALONE | {"feedback": LIKE, "head": feedback(FeedbackKind.SUGGESTION)},
    "office/ask_same_as": {"feedback": SUGGESTION, "has_others": True},
    "office/ask_same_as#none": {"feedback": SUGGESTION, "has_others": False},
    "office/feedback_list": {"book": Book.CONDUCT, "lines": [LINE], "total": 1, "first": 0, "page": 0, "pages": 1},
    "office/feedback_list#suggestions": {
        "book": Book.SUGGESTIONS,
        "lines": [SUGGESTED, SUGGESTED],
        "total": 18,
        "first": 8,
        "page": 1,
        "pages": 3,
    },
    "office/feedback_list#empty": {
        "book": Book.SUGGESTIONS,
        "lines": [],
        "total": 0,
        "first": 0,
        "page": 0,
        "pages": 1,
    },
    "refusals/not_the_same": {},
    "office/suggestion_decided": decided(FeedbackStatus.PLANNED),
    "office/suggestion_decided#done": decided(FeedbackStatus.DONE),
    "office/suggestion_decided#declined": decided(FeedbackStatus.DECLINED),
    "staff/ask_about_whom": {"kind": FeedbackKind.COMPLAINT},
    "staff/ask_about_whom#praise": {"kind": FeedbackKind.PRAISE},
    "refusals/nobody_may_read_it": {"name": LEADER.name},
    "refusals/no_such_colleague": {},
    "refusals/feedback_taken": {"holder": LEADER.name},
}

RETURNED = TICKET.model_copy(
    update={"return_wish": ReturnWish.RETURN, "return_reason": ReturnReason.KEEPS_BREAKING, "region_code": "south"}
)
INSPECTED = RETURNED.model_copy(update={"return_wish": ReturnWish.INSPECTION, "return_reason": ReturnReason.OTHER})
UNANSWERED = RETURNED.model_copy(update={"return_wish": ReturnWish.ASKED, "return_reason": None})

ABOUT_A_RETURN: dict[str, dict[str, object]] = {
    "customer/ask_return_reason": {},
    **{f"customer/ask_inspection#{each}": {"reason": each} for each in ReturnReason},
    "customer/return_handed_on": PROMISED | {"question": None},
    "customer/return_handed_on#in_report": BY_HEADQUARTERS | {"question": "customer/ask_name"},
    "customer/return_known": PROMISED,
    "customer/return_registered": PROMISED | {"ticket": RETURNED},
    "customer/inspection_agreed": {"ticket": INSPECTED, "is_arranged": True},
    "customer/inspection_agreed#by_hand": {"ticket": INSPECTED, "is_arranged": False},
    "customer/reopened_for_inspection": {"ticket": INSPECTED, "heard_by": NOW + timedelta(hours=1)},
    "customer/ticket#inspection": STANDS | {"ticket": INSPECTED},
    "customer/ticket#return": STANDS | {"ticket": RETURNED},
    "customer/ticket#return_asked": STANDS | {"ticket": UNANSWERED},
    "customer/my_tickets#return": {"listed": [(RETURNED, None)]},
    "customer/ask_check#return": CHECK | {"ticket": RETURNED},
    "office/return_inspection": {"ticket": INSPECTED, "customer": PERSON, "technician": None},
    "office/wants_inspection": CASE | {"ticket": UNANSWERED},
    "office/feedback#return_why": READ | {"ticket": RETURNED, "feedback": RETURN},
    "group/job#return": GROUP_CARD | {"ticket": ticket(return_wish=ReturnWish.ASKED)},
    "technician/job#return": JOB_CARD
    | {"ticket": ticket(Status.ACCEPTED, return_wish=ReturnWish.INSPECTION, return_reason=ReturnReason.NOT_NEEDED)},
}

SAMPLES = TO_THE_AUTHOR | TO_THE_LEADER | ABOUT_A_RETURN
LABELS: dict[str, dict[str, object]] = {
    "about_ticket": {"number": TICKET.number},
    "suggestion_line": {"number": "S-12345", "words": "A bigger tray and a lid that stays open"},
}
