"""The house, the hour and the people of the sample facts; names are awkward on purpose."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from rules.company import Company
from rules.company.house import Hours, House
from rules.company.words import Text

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")
HOUSE = House(Text(zh="炊云机器人", en="Skywok Robotics"), Text(zh="小云", en="Xiaoyun"), time_zone=ZONE.key)
HOURS = Hours(opens=time(9), closes=time(18), weekdays=(1, 2, 3, 4, 5, 6))
COMPANY = Company(HOUSE, HOURS, regions=(), staff=(), products=())
CUSTOMER_NAME = "Wang <& Sons>"
