"""Dates, spans, money and numbers as the reader writes them: the filters of the templates."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum

from babel import Locale
from babel.dates import format_datetime
from babel.numbers import format_currency, format_percent
from jinja2 import pass_context
from jinja2.runtime import Context

from messages.blocks import render_block
from messages.languages import LANGUAGES
from rules.absence import days_of
from rules.company.words import Text
from rules.excerpt import newest_lines
from rules.slots import Interval
from rules.ticket import Kind

# Babel takes a tenth of a millisecond to find a locale by its name.
LOCALES = {language: Locale.parse(language) for language in LANGUAGES}

YEAR = timedelta(days=365)


@pass_context
def day(context: Context, on: date) -> str:
    return _written(context, on, "day_" + _nearness(context, on))


@pass_context
def moment(context: Context, at: datetime) -> str:
    return _written(context, at, "moment_" + _nearness(context, at))


@pass_context
def short_moment(context: Context, at: datetime) -> str:
    return _written(context, at, "short_moment")


@pass_context
def short_day(context: Context, on: date) -> str:
    return _written(context, on, "short_day")


@pass_context
def clock(context: Context, at: datetime | time) -> str:
    return _written(context, at, "clock")


@pass_context
def written_date(context: Context, on: date) -> str:
    return _written(context, on, "date")


@pass_context
def month(context: Context, on: date) -> str:
    return _written(context, on, "month")


@pass_context
def period(context: Context, away: Interval) -> str:
    """Whole days as days, anything else to the minute."""
    if days := days_of(away, context["zone"]):
        first, last = (day(context, each) for each in days)
    else:
        is_one_day = _day_there(context, away.start) == _day_there(context, away.end)
        first, last = moment(context, away.start), (clock if is_one_day else moment)(context, away.end)
    return first if first == last else _block(context, "from_until", first=first, last=last)


@pass_context
def span(context: Context, duration: timedelta) -> str:
    if duration and not duration % YEAR:
        return _block(context, "years", count=duration // YEAR)
    minutes = max(1, round(duration / timedelta(minutes=1)))
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = {"days": days, "hours": hours, "minutes": minutes if not days else 0}
    return " ".join(_block(context, name, count=count) for name, count in parts.items() if count)


@pass_context
def money(context: Context, amount: Decimal) -> str:
    """In the company's currency."""
    # English CLDR writes CN¥, which nobody in a shop in Shenzhen does.
    return format_currency(amount, context["house"].currency, locale=LOCALES[context["language"]]).replace("CN¥", "¥")


@pass_context
def percent(context: Context, share: float | Decimal) -> str:
    return format_percent(share, locale=LOCALES[context["language"]])


def phone(number: str) -> str:
    import phonenumbers  # a file for each country, which a digest never needs

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number  # a card without its number grouped is better than no card
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


@pass_context
def words(context: Context, text: Text) -> str:
    return text.in_(context["language"])


@pass_context
def named(context: Context, member: Enum) -> str:
    """What a status, a kind, a role is called inside a sentence."""
    return _block(context, f"{type(member).__name__.lower()}_{member.value}", file="names.j2")


@pass_context
def called(context: Context, kind: Kind) -> str:
    """What the customer calls their ticket: a report, or a wish for maintenance."""
    return _block(context, f"called_{kind.value}", file="names.j2")


FILTERS = {
    "called": called,
    "day": day,
    "moment": moment,
    "short_moment": short_moment,
    "short_day": short_day,
    "clock": clock,
    "month": month,
    "date": written_date,
    "period": period,
    "span": span,
    "money": money,
    "percent": percent,
    "phone": phone,
    "words": words,
    "newest_lines": newest_lines,
    "named": named,
}


def _nearness(context: Context, on: date) -> str:
    today, that_day = _day_there(context, context["now"]), _day_there(context, on)
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((that_day - today).days)
    return near or ("this_year" if that_day.year == today.year else "other_year")


def _day_there(context: Context, on: date) -> date:
    return on.astimezone(context["zone"]).date() if isinstance(on, datetime) else on


def _written(context: Context, on: date | time, pattern: str) -> str:
    there = on.astimezone(context["zone"]) if isinstance(on, datetime) else on
    return format_datetime(there, _block(context, pattern), locale=LOCALES[context["language"]])


def _block(context: Context, name: str, *, file: str = "formats.j2", **facts: object) -> str:
    return render_block(context.environment, file, name, facts | {"language": context["language"]})
