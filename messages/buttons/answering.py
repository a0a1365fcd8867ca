"""Which buttons answer the message that they stand under, so that its buttons have served."""

from messages.buttons import customer, technician
from messages.buttons.button import Button

ANSWERS = (
    customer.AgreeToTime,
    customer.AnswerPrice,
    customer.AnyTime,
    customer.Back,
    customer.Cancel,
    customer.ChooseDevice,
    customer.ChooseFault,
    customer.ChooseProduct,
    customer.ChooseRegion,
    customer.ChooseTime,
    customer.Disagree,
    customer.DontKnow,
    customer.GoOn,
    customer.MoveTo,
    customer.NoneSuits,
    customer.OtherTimes,
    customer.Rate,
    customer.SendReport,
    customer.SendSomeone,
    customer.ShowSteps,
    customer.StartAnew,
    customer.ThatIsAll,
    customer.ThatIsRight,
    customer.UseName,
    customer.WishTime,
    customer.WorksNow,
    technician.GiveReason,
    technician.ProposeTime,
)


def is_answer(button: Button | None) -> bool:
    match button:
        case customer.CancelTicket():
            return button.is_sure
        case technician.HandBack():
            return button.obstacle is not None
        case _:
            return isinstance(button, ANSWERS)
