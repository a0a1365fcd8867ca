"""One sample of facts per template; `template#variant` shows another side of the same one.

What people wrote is deliberately awkward here: a template that forgets to escape it stops being valid HTML.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from rules.company import House, Text

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")

COMPANY = House(
    name=Text(zh="炊云机器人", en="Skywok Robotics"),
    agent=Text(zh="小云", en="Xiaoyun"),
    time_zone=ZONE.key,
)
CUSTOMER_NAME = "Wang <& Sons>"

SAMPLES: dict[str, dict[str, object]] = {
    "customer/ask_symptom": {},
    "customer/greeting": {"company": COMPANY, "name": None},
    "customer/greeting#known": {"company": COMPANY, "name": CUSTOMER_NAME},
    "customer/not_understood": {"question": "customer/ask_symptom"},
}

LABELS: dict[str, dict[str, object]] = {}
"""Facts of those captions that need some."""

UNDER_A_PICTURE: frozenset[str] = frozenset()
"""Templates that are sent as a picture's caption, where Telegram allows a quarter of the length."""
