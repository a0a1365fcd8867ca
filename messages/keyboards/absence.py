"""The buttons under what the staff read about leave and absence."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from messages.buttons.absence import (
    ChooseDays,
    ChooseReason,
    EndAbsence,
    NotAway,
    OtherDays,
    ShowTeam,
    WhenAway,
)
from messages.buttons.job import AnotherTime, HandBack
from messages.buttons.office import ArrangeTime, TakeBack
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.absence import AbsenceKind, rest_of_week
from rules.company.house import Region

DAYS_SHOWN = 8
TOMORROW = timedelta(days=1)


def when_away(captions: Captions, person_id: int, today: date, running: Mapping[int, datetime]) -> Markup:
    """`running`: absences that are known already, by their id with their beginning."""

    def choose(name: str, first: date, last: date) -> Key:
        return press(captions(name), ChooseDays(person_id, first.toordinal(), last.toordinal()))

    known = [[press(captions("end_absence", at=at), EndAbsence(id_))] for id_, at in running.items()]
    return inline(
        [
            [choose("today", today, today), choose("tomorrow", today + TOMORROW, today + TOMORROW)],
            [choose("this_week", *rest_of_week(today)), press(captions("other_days"), OtherDays(person_id))],
            *known,
            [_cancel(captions)],
        ]
    )


def first_days(captions: Captions, person_id: int, today: date) -> Markup:
    keys = [press(captions("day", on=on), ChooseDays(person_id, on.toordinal())) for on in _days(today)]
    return inline([*_in_twos(keys), [_cancel(captions)]])


def last_days(captions: Captions, person_id: int, first: date) -> Markup:
    keys = [
        press(captions("day", on=on), ChooseDays(person_id, first.toordinal(), on.toordinal())) for on in _days(first)
    ]
    return inline([*_in_twos(keys), [_cancel(captions)]])


def reasons(captions: Captions) -> Markup:
    keys = [press(captions(f"absence_{kind}"), ChooseReason(kind)) for kind in AbsenceKind]
    return inline([*_in_twos(keys), [_cancel(captions)]])


def noted(captions: Captions, absence_id: int, jobs: Mapping[int, str], *, is_on: bool) -> Markup:
    """For each visit that falls into the absence what can be done with it."""
    rows = [
        row
        for id_, number in jobs.items()
        for row in (
            [press(captions("move_job", number=number), AnotherTime(id_))],
            [press(captions("hand_back_job", number=number), HandBack(id_))],
        )
    ]
    return inline([*rows, [press(captions("back_again" if is_on else "not_away"), EndAbsence(absence_id))]])


def for_the_office(captions: Captions, jobs: Mapping[int, str]) -> Markup | None:
    rows = [
        row
        for id_, number in jobs.items()
        for row in (
            [press(captions("move_job", number=number), ArrangeTime(id_))],
            [press(captions("take_back_job", number=number), TakeBack(id_))],
        )
    ]
    return inline(rows) if rows else None


def team(captions: Captions, people: Mapping[int, str]) -> Markup:
    return inline([[press(captions("person", name=name), WhenAway(id_))] for id_, name in people.items()])


def teams(captions: Captions, regions: Sequence[Region]) -> Markup:
    return inline(
        [[press(captions("region", region=captions.words(each.name)), ShowTeam(each.code))] for each in regions]
    )


def _days(first: date) -> list[date]:
    return [first + timedelta(days=ahead) for ahead in range(DAYS_SHOWN)]


def _in_twos(keys: list[Key]) -> list[list[Key]]:
    return [keys[place : place + 2] for place in range(0, len(keys), 2)]


def _cancel(captions: Captions) -> Key:
    return press(captions("cancel"), NotAway())
