"""Which buttons answer the message that they stand under, so that its buttons have served."""

from collections.abc import Iterator

from messages.buttons import (
    absence,
    appraisal,
    care,
    case,
    complete,
    feedback,
    feedback_list,
    handover,
    held_words,
    inquiry,
    job,
    job_report,
    my_day,
    offer,
    office,
    office_talk,
    price,
    relay,
    report,
    returns,
    ring,
    simple_fault,
    software,
    staff,
    stand_in,
    ticket,
    visit,
    way_out,
)
from messages.buttons.button import Button, unpack
from messages.markup import Markup, carried_back, is_reply
from rules.ring import RingAnswer

ANSWERS = (
    absence.ChooseDays,
    absence.ChooseReason,
    absence.EndAbsence,
    absence.NotAway,
    absence.OtherDays,
    care.DeclineMaintenance,
    case.AssignTo,
    case.CancelBecause,
    case.TakeBackBecause,
    complete.RouteTo,
    complete.TakeProduct,
    feedback.DropFeedback,
    feedback.HandleFeedback,
    feedback.SendFeedback,
    feedback.SettleFeedback,
    feedback.ShowFeedback,
    feedback_list.LinkTo,
    feedback_list.PartFrom,
    held_words.AskLeader,
    held_words.DropWords,
    held_words.LetGo,
    held_words.SendAllowed,
    held_words.SendCalm,
    held_words.WriteAnew,
    handover.AcceptHandover,
    handover.ChooseColleague,
    inquiry.SkipMissing,
    inquiry.TellLater,
    inquiry.TellMachine,
    job.GiveReason,
    job.ProposeTime,
    offer.SayWhyNot,
    offer.TakeAtAnotherTime,
    my_day.NothingToLog,
    my_day.WriteLog,
    job_report.ItWorks,
    job_report.SignFor,
    job_report.SomethingLeft,
    staff.InviteAs,
    staff.InviteNobody,
    staff.InviteTo,
    staff.WithdrawInvitation,
    staff.GiveOffice,
    staff.MoveOffice,
    staff.EndOffice,
    staff.EndWork,
    office_talk.EndTalk,
    stand_in.NameStandIn,
    stand_in.NobodyStandsIn,
    office.ArrangeAt,
    office.GiveOfficeReason,
    price.AnswerNewPrice,
    price.Exempt,
    relay.PassOn,
    relay.PassOnNot,
    relay.StopWriting,
    report.AnswerPrice,
    report.AnyTime,
    report.ChooseDevice,
    report.ChooseProduct,
    report.ChooseRegion,
    report.Correct,
    report.DontKnow,
    report.GoOn,
    report.IsSameFault,
    report.NoneSuits,
    report.SendReport,
    report.StartAnew,
    report.ThatIsAll,
    report.ThatIsRight,
    report.UseName,
    report.WishTime,
    returns.Inspect,
    returns.ReturnBecause,
    simple_fault.ChooseFault,
    simple_fault.SendSomeone,
    simple_fault.ShowSteps,
    simple_fault.WorksNow,
    software.AnswerEntry,
    software.PutEntryRight,
    software.WithdrawEntry,
    ticket.MoveTo,
    ticket.NoTimeSuits,
    ticket.Rate,
    visit.AgreeToTime,
    visit.ChooseTime,
    visit.Disagree,
    visit.OtherTimes,
    way_out.Back,
    way_out.Cancel,
)

ASIDE = (job.HandBack, report.ThatIsAll, ticket.CancelTicket)
"""Alone they stand under what is asked beside another question, which stays open."""


def is_answer(button: Button | None) -> bool:
    match button:
        case ticket.CancelTicket() | complete.Merge():
            return button.is_sure
        case appraisal.CloseAppraisals():
            return button.is_sure
        case ring.Rang():
            return button.answer is not RingAnswer.OTHER
        case job.HandBack() | handover.DeclineHandover():
            return button.obstacle is not None
        case _:
            return isinstance(button, ANSWERS)


def asks(keyboard: Markup | None) -> bool:
    return any(is_answer(button) for button in _buttons(keyboard))


def asks_instead(keyboard: Markup | None) -> bool:
    """Whether the question takes the place of the one before it; one with a keyboard below the chat does, too."""
    answers = (button for button in _buttons(keyboard) if is_answer(button))
    return is_reply(keyboard) or any(not isinstance(button, ASIDE) for button in answers)


def _buttons(keyboard: Markup | None) -> Iterator[Button | None]:
    return map(unpack, carried_back(keyboard) if keyboard else ())
