"""Samples for what leader and dispatcher do by hand: assign, take back, cancel, call, mark as urgent."""

from desk.candidates import Candidate
from desk.declined import Cannot
from desk.why import Why
from desk.wish_in_hand import InTheWay
from messages.buttons.case import WhyCancelled, WhyTakenBack
from messages.buttons.job import Obstacle
from models.absence import Absence
from models.person import Person
from rules.absence import AbsenceKind
from rules.escalation import Trouble
from rules.ticket import Status
from tests.messages.sample_house import NOW
from tests.messages.visit_samples import CUSTOMER, LI, REGION, TEN, THREE, ticket, visit

ZHAO = Person(id=3, name="赵晚晴 <Zhao & Co>", telegram_id=3, is_reachable=True, created_at=NOW)
NEW = Person(id=4, name="莫阿榕 Mo", is_reachable=False, created_at=NOW)
AWAY = Absence(id=1, person_id=3, kind=AbsenceKind.SICK, from_at=NOW, until_at=THREE, told_by_id=3, told_at=NOW)
CHEN = Person(id=5, name="陈岚山 <Chen>", created_at=NOW)
OWN_WORDS = Why(words="He <has> to & must go")


def candidate(person: Person = ZHAO, **more: object) -> Candidate:
    known = {"visit_count": 2, "job_count": 3, "in_the_way": InTheWay(), "cannot": None, "away": None}
    return Candidate(person, **(known | more))


WHOM: dict[str, object] = {"ticket": ticket(), "region": REGION, "at": TEN, "technician": None}
CANDIDATES = [
    candidate(),
    candidate(in_the_way=InTheWay(visit(THREE), "R-1123-0041"), cannot=Cannot(ZHAO, Obstacle.TOO_FAR, "too_far")),
    candidate(in_the_way=InTheWay(away=AWAY)),
    candidate(away=AWAY),
    candidate(NEW),
]
ASSIGNED: dict[str, object] = {"ticket": ticket(), "technician": LI, "visit": None, "proposed_at": None}
SAMPLES: dict[str, dict[str, object]] = {
    "office/ask_whom": WHOM | {"candidates": CANDIDATES},
    "office/ask_whom#nobody": WHOM | {"candidates": [], "at": None, "technician": LI},
    **{
        f"office/trouble_over#{each}": {"ticket": ticket(Status.SCHEDULED), "trouble": each, "technician": LI}
        for each in Trouble
    },
    "office/trouble_over": {
        "ticket": ticket(Status.CANCELLED),
        "trouble": Trouble.UNCLAIMED,
        "technician": None,
    },
    "office/ask_where": {"ticket": ticket()},
    "office/assigned": ASSIGNED | {"is_in_the_way": False},
    "office/assigned#collides": ASSIGNED | {"is_in_the_way": True},
    "office/assigned#kept": ASSIGNED | {"visit": visit(), "is_in_the_way": False},
    "office/assigned#another_time": ASSIGNED | {"proposed_at": THREE, "is_in_the_way": True},
    "technician/assigned": {"ticket": ticket(), "by": CHEN},
    "technician/reassigned": {"ticket": ticket(), "by": CHEN, "colleague": ZHAO},
    "technician/taken_back": {"ticket": ticket(), "by": CHEN, "why": Why(WhyTakenBack.ELSEWHERE)},
    "technician/taken_back#words": {"ticket": ticket(), "by": CHEN, "why": OWN_WORDS},
    "technician/job_cancelled#office": {
        "ticket": ticket(),
        "visit": visit(),
        "by": CHEN,
        "why": Why(WhyCancelled.BY_TELEPHONE),
    },
    "office/ask_why_taken_back": {"ticket": ticket()},
    "office/ask_why_cancelled": {"ticket": ticket()},
    "office/cancelled": {"ticket": ticket()},
    "office/call_customer": {"ticket": ticket(), "customer": CUSTOMER},
    "office/urgency_marked": {"ticket": ticket(is_urgent=True)},
    "office/urgency_marked#not": {"ticket": ticket()},
    "customer/cancelled_by_office": {"ticket": ticket(), "why": Why(WhyCancelled.NOT_NEEDED)},
    "customer/technician_changes#why": {
        "ticket": ticket(),
        "visit": visit(),
        "technician": LI,
        "obstacle": None,
        "can_colleague": True,
        "why": OWN_WORDS,
    },
    "customer/handed_over#lost": {
        "ticket": ticket(),
        "visit": None,
        "technician": ZHAO,
        "former": LI,
        "lost": visit(),
    },
    "refusals/has_it_now": {"number": "R-1123-0042", "holder": LI.name},
}
