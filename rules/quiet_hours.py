"""When it is too late or too early to write to anyone, and the next polite moment [M3]."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from rules.company.house import Hours
from rules.wall_clock import next_reading


def is_quiet(at: datetime, zone: ZoneInfo, hours: Hours) -> bool:
    clock = at.astimezone(zone).time()
    if hours.quiet_from <= hours.quiet_until:
        return hours.quiet_from <= clock < hours.quiet_until
    return clock >= hours.quiet_from or clock < hours.quiet_until


def moment_to_ask(now: datetime, latest: datetime, zone: ZoneInfo, hours: Hours) -> datetime:
    """The next polite moment, unless an answer would then come too late."""
    polite = next_polite_moment(now, zone, hours)
    return polite if polite <= latest else now.astimezone(UTC)


def next_polite_moment(at: datetime, zone: ZoneInfo, hours: Hours) -> datetime:
    return next_reading(at, hours.quiet_until, zone) if is_quiet(at, zone, hours) else at.astimezone(UTC)
