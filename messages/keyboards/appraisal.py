"""The buttons of a month's appraisal: for whoever appraises, and for whoever is appraised [L5]."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from messages.buttons.appraisal import (
    AnswerAppraisal,
    AppraiseInWords,
    CloseAppraisals,
    ExplainAppraisal,
    GiveGrade,
    ShowAppraisal,
    ShowAppraisals,
    ShowOwnAppraisal,
    WithholdGrade,
    number_of,
)
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.company.house import Region

IN_A_ROW = 2


def regions(captions: Captions, newest: Iterable[tuple[Region, date]]) -> Markup:
    keys = [press(captions.words(region.name), ShowAppraisals(region.code, number_of(on))) for region, on in newest]
    return inline(_pairs(keys))


def months(captions: Captions, region_code: str, which: Iterable[date]) -> Markup:
    return inline([[_of_month(captions, region_code, each)] for each in which])


def month(
    captions: Captions,
    region_code: str,
    on: date,
    people: Mapping[int, str],
    known: Sequence[date],
    *,
    may_close: bool,
) -> Markup | None:
    """`known`: the months that were appraised, the newest first."""
    sheets = [press(captions("person_of_list", name=name), ShowAppraisal(each)) for each, name in people.items()]
    before = [each for each in known if each < on][:1]
    after = [each for each in known if each > on][-1:]
    beside = [_of_month(captions, region_code, each) for each in (*before, *after)]
    close = [press(captions("close_appraisals"), CloseAppraisals(region_code, number_of(on), False))]
    rows = [*_pairs(sheets), beside, close if may_close else []]
    return inline(rows) if any(rows) else None


def sheet(
    captions: Captions, appraisal_id: int, region_code: str, on: date, *, words: str | None, grade: bool | None
) -> Markup:
    """`words`: what is written there, None where this reader writes none; `grade`: whether it is withheld."""
    write = [press(captions("appraise_anew" if words else "appraise"), AppraiseInWords(appraisal_id))]
    give = [press(captions("give_grade"), GiveGrade(appraisal_id))]
    withhold = [press(captions("withhold_grade"), WithholdGrade(appraisal_id))]
    explain = [press(captions("how_counted"), ExplainAppraisal(appraisal_id))]
    back = [press(captions("whole_month"), ShowAppraisals(region_code, number_of(on)))]
    graded = [] if grade is None else give if grade else withhold
    return inline([[] if words is None else write, graded, explain, back])


def back_to(captions: Captions, appraisal_id: int) -> Markup:
    return inline([[press(captions("show_appraisal"), ShowAppraisal(appraisal_id))]])


def really_close(captions: Captions, region_code: str, on: date) -> Markup:
    close = press(captions("close_now"), CloseAppraisals(region_code, number_of(on), True))
    return inline([[close, press(captions("not_now_close"), ShowAppraisals(region_code, number_of(on)))]])


def own(captions: Captions, appraisal_id: int, others: Mapping[int, date], *, may_answer: bool) -> Markup:
    """`others`: one's results of other months."""
    answer = [press(captions("answer_appraisal"), AnswerAppraisal(appraisal_id))]
    explain = [press(captions("how_counted"), ExplainAppraisal(appraisal_id))]
    keys = [press(captions("month_of_list", on=on), ShowOwnAppraisal(each)) for each, on in others.items()]
    return inline([answer if may_answer else [], explain, *_pairs(keys)])


def drop_answer(captions: Captions, appraisal_id: int) -> Markup:
    return inline([[press(captions("back"), ShowOwnAppraisal(appraisal_id))]])


def _of_month(captions: Captions, region_code: str, on: date) -> Key:
    return press(captions("month_of_list", on=on), ShowAppraisals(region_code, number_of(on)))


def _pairs(keys: list[Key]) -> list[list[Key]]:
    return [keys[first : first + IN_A_ROW] for first in range(0, len(keys), IN_A_ROW)]
