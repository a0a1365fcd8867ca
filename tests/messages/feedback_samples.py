"""Samples for what is said about the service: to whoever says it, and to whoever leads."""

from datetime import timedelta

from models.feedback import Feedback
from models.person import Person
from rules.feedback import FeedbackKind, FeedbackStatus
from rules.roles import Role
from tests.messages.customer_samples import MUCH, NOTHING, PERSON, RATING, TECHNICIAN, TICKET
from tests.messages.sample_house import NOW

LEADER = Person(id=3, name="Chen <& Co>", created_at=NOW)
PROMISED: dict[str, object] = {"leader": LEADER, "answer_by": NOW + timedelta(days=1, hours=2)}
BY_HEADQUARTERS = PROMISED | {"leader": None}


def feedback(kind: FeedbackKind = FeedbackKind.COMPLAINT, **changes: object) -> Feedback:
    known: dict[str, object] = {"words": "He came <late> & said nothing", "author_id": 1, "written_at": NOW}
    return Feedback(id=9, kind=kind, **(known | changes))


COMPLAINT, PRAISE, SUGGESTION = feedback(), feedback(FeedbackKind.PRAISE), feedback(FeedbackKind.SUGGESTION)
LOW, RETURN = feedback(FeedbackKind.LOW_RATING, words=""), feedback(FeedbackKind.RETURN)
SETTLED = feedback(status=FeedbackStatus.DONE, answer="We are <sorry> & come again", outcome="a <free> visit")
READ: dict[str, object] = {
    "ticket": TICKET, "feedback": COMPLAINT, "author": PERSON, "technician": TECHNICIAN, "owner": None, "rating": RATING,
}  # fmt: skip
ALONE = READ | {"ticket": None, "technician": None, "rating": None}
TAKEN = READ | {"owner": LEADER}


def decided(status: FeedbackStatus) -> dict[str, object]:
    return ALONE | {"feedback": feedback(FeedbackKind.SUGGESTION, status=status), "owner": LEADER}


TO_THE_AUTHOR: dict[str, dict[str, object]] = {
    "customer/ask_complaint": {"has_tickets": False},
    "customer/ask_complaint#which": {"has_tickets": True},
    "customer/ask_complaint#about": {"ticket": TICKET, "has_tickets": False},
    "customer/ask_praise": {},
    "customer/ask_suggestion": {},
    "customer/feedback_so_far": {"feedback": COMPLAINT, **MUCH},
    "customer/feedback_so_far#about": {"feedback": LOW, "ticket": TICKET, **NOTHING, "photo_count": 1},
    "customer/feedback_dropped": {},
    "customer/complaint_arrived": PROMISED,
    "customer/complaint_arrived#headquarters": BY_HEADQUARTERS,
    "customer/praise_arrived": PROMISED,
    "customer/praise_arrived#headquarters": BY_HEADQUARTERS,
    "customer/suggestion_arrived": PROMISED,
    "customer/suggestion_arrived#headquarters": BY_HEADQUARTERS,
    "customer/rated_low": PROMISED,
    "customer/rated_low#headquarters": BY_HEADQUARTERS,
    **{
        f"customer/feedback_answered#{each.kind}": {"feedback": each, "leader": LEADER, "words": "Thank <you> & sorry"}
        for each in (COMPLAINT, PRAISE, SUGGESTION, LOW, RETURN)
    },
    "customer/feedback_settled": {"feedback": COMPLAINT, "leader": LEADER},
    "customer/suggestion_planned": {"feedback": SUGGESTION, "leader": LEADER},
    "customer/suggestion_done": {"feedback": SUGGESTION, "leader": LEADER},
    "customer/suggestion_declined": {"feedback": SUGGESTION, "leader": LEADER},
}

TO_THE_LEADER: dict[str, dict[str, object]] = {
    "office/feedback": READ,
    "office/feedback#praise": READ | {"feedback": PRAISE},
    "office/feedback#low_rating": READ | {"feedback": LOW},
    "office/feedback#return": READ | {"feedback": RETURN},
    "office/feedback#suggestion": ALONE | {"feedback": feedback(FeedbackKind.SUGGESTION, role=Role.TECHNICIAN)},
    "office/feedback#settled": TAKEN | {"feedback": SETTLED},
    "office/feedback_taken": TAKEN | {"phone": PERSON.phone},
    "office/feedback_taken#no_number": ALONE | {"owner": LEADER, "phone": None},
    "office/feedback_added": TAKEN | {"feedback": feedback(FeedbackKind.LOW_RATING)},
    "office/feedback_untaken": READ,
    "office/ask_answer": {"author": PERSON},
    "office/ask_settle": {"author": PERSON},
    "office/answer_sent": TAKEN | {"feedback": SETTLED},
    "office/feedback_settled": TAKEN | {"feedback": SETTLED},
    "office/suggestion_decided": decided(FeedbackStatus.PLANNED),
    "office/suggestion_decided#done": decided(FeedbackStatus.DONE),
    "office/suggestion_decided#declined": decided(FeedbackStatus.DECLINED),
    "refusals/feedback_taken": {"holder": LEADER.name},
}

SAMPLES = TO_THE_AUTHOR | TO_THE_LEADER
LABELS: dict[str, dict[str, object]] = {"about_ticket": {"number": TICKET.number}}
