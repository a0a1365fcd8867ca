"""One sample of facts per template; `template#variant` shows another side of the same one.

What people wrote is deliberately awkward here: a template that forgets to escape it stops being valid HTML.
"""

from tests.messages import (
    absence_samples,
    appraisal_samples,
    call_samples,
    callers_samples,
    campaign_samples,
    care_samples,
    case_samples,
    checklist_samples,
    complete_samples,
    customer_samples,
    digest_samples,
    dispatch_samples,
    evening_samples,
    feedback_samples,
    handover_samples,
    held_words_samples,
    inquiry_samples,
    job_report_samples,
    logs_of_week_samples,
    my_day_samples,
    offer_samples,
    parts_samples,
    people_samples,
    plan_samples,
    relay_samples,
    road_samples,
    software_samples,
    stand_in_samples,
    ticket_list_samples,
    urgent_fault_samples,
    visit_samples,
    who_saw_samples,
)
from tests.messages.sample_house import COMPANY, CUSTOMER_NAME, HOUSE, NOW, ZONE

__all__ = ["ALWAYS_THERE", "CUSTOMER_NAME", "HOUSE", "LABELS", "NOW", "SAMPLES", "UNDER_A_PICTURE", "ZONE"]

ALWAYS_THERE: dict[str, object] = {"now": NOW, "house": HOUSE, "company": COMPANY, "ticket": None}
"""What the desk tells every template."""

SAMPLES: dict[str, dict[str, object]] = {
    **absence_samples.SAMPLES,
    **appraisal_samples.SAMPLES,
    **call_samples.SAMPLES,
    **callers_samples.SAMPLES,
    **campaign_samples.SAMPLES,
    **complete_samples.SAMPLES,
    **care_samples.SAMPLES,
    **case_samples.SAMPLES,
    **parts_samples.SAMPLES,
    **people_samples.SAMPLES,
    **stand_in_samples.SAMPLES,
    **plan_samples.SAMPLES,
    **road_samples.SAMPLES,
    **software_samples.SAMPLES,
    **checklist_samples.SAMPLES,
    **customer_samples.SAMPLES,
    **digest_samples.SAMPLES,
    **dispatch_samples.SAMPLES,
    **evening_samples.SAMPLES,
    **feedback_samples.SAMPLES,
    **logs_of_week_samples.SAMPLES,
    **handover_samples.SAMPLES,
    **held_words_samples.SAMPLES,
    **inquiry_samples.SAMPLES,
    **relay_samples.SAMPLES,
    **offer_samples.SAMPLES,
    **my_day_samples.SAMPLES,
    **job_report_samples.SAMPLES,
    **ticket_list_samples.SAMPLES,
    **urgent_fault_samples.SAMPLES,
    **visit_samples.SAMPLES,
    **who_saw_samples.SAMPLES,
}

LABELS: dict[str, dict[str, object]] = {
    **absence_samples.LABELS,
    **call_samples.LABELS,
    **callers_samples.LABELS,
    **campaign_samples.LABELS,
    **complete_samples.LABELS,
    **care_samples.LABELS,
    **parts_samples.LABELS,
    **people_samples.LABELS,
    **plan_samples.LABELS,
    **road_samples.LABELS,
    **software_samples.LABELS,
    **checklist_samples.LABELS,
    **customer_samples.LABELS,
    **digest_samples.LABELS,
    **evening_samples.LABELS,
    **feedback_samples.LABELS,
    **handover_samples.LABELS,
    **relay_samples.LABELS,
    **my_day_samples.LABELS,
    **appraisal_samples.LABELS,
    **job_report_samples.LABELS,
    **ticket_list_samples.LABELS,
    **urgent_fault_samples.LABELS,
    **visit_samples.LABELS,
}
"""Facts of those captions that need some."""

UNDER_A_PICTURE = frozenset(
    {
        "customer/calendar_file",
        "customer/copy",
        "customer/guidance_step",
        "customer/paper",
        "staff/paper",
        "office/digest_chart",
        "office/digest_workbook",
    }
)
"""Templates that are sent as a picture's caption, where Telegram allows a quarter of the length."""
