"""Which buttons answer the message that they stand under, so that its buttons have served."""

from messages.buttons import job, report, simple_fault, ticket, visit, way_out
from messages.buttons.button import Button

ANSWERS = (
    job.GiveReason,
    job.ProposeTime,
    report.AnswerPrice,
    report.AnyTime,
    report.ChooseDevice,
    report.ChooseProduct,
    report.ChooseRegion,
    report.DontKnow,
    report.GoOn,
    report.NoneSuits,
    report.SendReport,
    report.StartAnew,
    report.ThatIsAll,
    report.ThatIsRight,
    report.UseName,
    report.WishTime,
    simple_fault.ChooseFault,
    simple_fault.SendSomeone,
    simple_fault.ShowSteps,
    simple_fault.WorksNow,
    ticket.MoveTo,
    ticket.Rate,
    visit.AgreeToTime,
    visit.ChooseTime,
    visit.Disagree,
    visit.OtherTimes,
    way_out.Back,
    way_out.Cancel,
)


def is_answer(button: Button | None) -> bool:
    match button:
        case ticket.CancelTicket():
            return button.is_sure
        case job.HandBack():
            return button.obstacle is not None
        case _:
            return isinstance(button, ANSWERS)
