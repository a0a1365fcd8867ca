"""A month's appraisal: its sheets, what is said in them, the closing, and one's own result [L5]."""

from datetime import date

from messages.buttons.button import Button


def number_of(month: date) -> int:
    """As it travels in a button: 202610."""
    return month.year * 100 + month.month


def month_of(number: int) -> date:
    """The first month of all for a number that is none: there nothing was ever appraised."""
    try:
        return date(*divmod(number, 100), 1)
    except ValueError:
        return date.min


class ShowAppraisals(Button, prefix="appraisals"):
    region_code: str
    month: int


class ShowAppraisal(Button, prefix="appraisal"):
    appraisal_id: int


class AppraiseInWords(Button, prefix="appraise"):
    appraisal_id: int


class WithholdGrade(Button, prefix="withhold"):
    appraisal_id: int


class GiveGrade(Button, prefix="grade"):
    """After all."""

    appraisal_id: int


class CloseAppraisals(Button, prefix="appraised"):
    region_code: str
    month: int
    is_sure: bool


class ShowOwnAppraisal(Button, prefix="my-appraisal"):
    appraisal_id: int


class AnswerAppraisal(Button, prefix="answer-appraisal"):
    appraisal_id: int


class ExplainAppraisal(Button, prefix="how-counted"):
    appraisal_id: int
