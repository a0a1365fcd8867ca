"""One sample of facts per template; `template#variant` shows another side of the same one.

What people wrote is deliberately awkward here: a template that forgets to escape it stops being valid HTML.
"""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from rules.company import Company, Hours, House, Text

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")
HOUSE = House(Text(zh="炊云机器人", en="Skywok Robotics"), Text(zh="小云", en="Xiaoyun"), time_zone=ZONE.key)
HOURS = Hours(opens=time(9), closes=time(18), weekdays=(1, 2, 3, 4, 5, 6))
COMPANY = Company(HOUSE, HOURS, regions=(), staff=(), products=())
CUSTOMER_NAME = "Wang <& Sons>"

ALWAYS_THERE: dict[str, object] = {"now": NOW, "house": HOUSE, "company": COMPANY, "ticket": None}
"""What the desk tells every template."""

SAMPLES: dict[str, dict[str, object]] = {
    "customer/ask_symptom": {},
    "customer/greeting": {"name": None},
    "customer/greeting#known": {"name": CUSTOMER_NAME},
    "customer/not_understood": {"question": "customer/ask_symptom"},
    "customer/not_understood#no_question": {"question": None},
}

LABELS: dict[str, dict[str, object]] = {}
"""Facts of those captions that need some."""

UNDER_A_PICTURE: frozenset[str] = frozenset()
"""Templates that are sent as a picture's caption, where Telegram allows a quarter of the length."""
