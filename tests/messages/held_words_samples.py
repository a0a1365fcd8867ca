"""Samples for a message that was held for its tone: to its author, and to the leader who is asked."""

from models.held_words import HeldWords
from models.person import Person
from rules.held_words import Topic, Way
from tests.messages.customer_samples import TICKET
from tests.messages.feedback_samples import LEADER
from tests.messages.sample_house import NOW

AUTHOR = Person(id=2, name="Li <& Co>", created_at=NOW)


def held(**changes: object) -> HeldWords:
    known: dict[str, object] = {
        "id": 9, "way": Way.RELAY, "author_id": 2, "words": "you <idiot>, it is the left valve!!!", "coarse": ["idiot"],
        "is_shouted": True, "calm": "It is the <left> valve.", "held_at": NOW,
    }  # fmt: skip
    return HeldWords(**(known | changes))


HELD, NOTHING_LEFT = held(), held(words="闭嘴，听我说 <", coarse=["闭嘴"], is_shouted=False, calm="")

SAMPLES: dict[str, dict[str, object]] = {
    "staff/words_held": {"ticket": TICKET, "held": HELD},
    "staff/words_held#nothing_left": {"ticket": TICKET, "held": NOTHING_LEFT},
    "staff/words_asked": {"ticket": TICKET, "held": HELD},
    "staff/words_allowed": {"ticket": TICKET, "held": HELD, "judge": LEADER},
    "staff/words_refused": {"ticket": TICKET, "held": HELD},
    "staff/words_dropped": {"ticket": TICKET},
    "staff/words_sent": {"ticket": TICKET, "words": "It is the <left> valve."},
    "office/words_asked": {"ticket": TICKET, "held": HELD, "author": AUTHOR},
    "office/words_asked#no_ticket": {"held": NOTHING_LEFT, "author": AUTHOR},
    "office/words_decided": {"ticket": TICKET, "held": held(may_go=True), "author": AUTHOR},
    "office/words_decided#not": {"ticket": TICKET, "held": held(may_go=False), "author": AUTHOR},
    **{f"customer/calm_words#{topic}": {"topic": topic, "way": Way.RELAY} for topic in Topic},
    "customer/calm_words#answer": {"topic": Topic.OTHER, "way": Way.ANSWER},
    "refusals/nobody_to_ask": {},
}
