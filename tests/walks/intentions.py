"""How much each kind of actor wants to press which button: mostly what is asked for, now and then something else."""

from messages.buttons import (
    absence,
    call,
    care,
    case,
    checklist,
    feedback,
    handover,
    inquiry,
    job,
    job_report,
    office,
    parts,
    price,
    privacy,
    relay,
    report,
    returns,
    road,
    simple_fault,
    staff,
    ticket,
    visit,
    way_out,
)
from messages.buttons.button import Button

GOES_ON, OFTEN, SELDOM, HARDLY = 30.0, 8.0, 0.4, 0.05
"""1 is what nothing is said about."""

_WANTED: dict[float, tuple[type[Button], ...]] = {
    GOES_ON: (
        report.ThatIsAll, report.ChooseDevice, report.ChooseProduct, report.ThatIsRight, report.UseName,
        report.ChooseRegion, report.WishTime, report.AnyTime, report.SendReport, report.GoOn,
        simple_fault.SendSomeone, feedback.SendFeedback, visit.AgreeToTime, job_report.ItWorks, ticket.Rate,
        job.ConfirmTime, job.SetOff, job.Arrived, job.FileReport, job_report.FileNow, job_report.TakeMinutes,
        job_report.IsFinal, checklist.ShowChecklist, checklist.TickAll, road.LeaveEarly, handover.AcceptHandover,
        job.ProposeTime, call.OpenTicket,
    ),
    OFTEN: (
        report.AnswerPrice, report.IsSameFault, report.DontKnow, simple_fault.ShowSteps, simple_fault.WorksNow,
        simple_fault.NotYet, simple_fault.ShowStep, visit.OtherTimes, visit.ChooseTime, visit.Disagree,
        ticket.MoveTo, ticket.FaultIsBack, job_report.SomethingLeft, price.AnswerNewPrice, returns.Inspect,
        job.GiveReason, road.HeldUp, road.ApologiseAhead, handover.ChooseColleague, inquiry.AskCustomer,
        inquiry.TellMissing, job_report.NoPhoto, case.AssignTo, office.ArrangeAt, feedback.HandleFeedback,
        feedback.SettleFeedback, office.GiveOfficeReason, case.AskWhom, relay.PassOn, job_report.SignFor,
        case.TakeBackBecause, price.Exempt, call.AnswerCall,
    ),
    SELDOM: (
        way_out.APerson, ticket.CancelTicket, way_out.Cancel, report.StartAnew, returns.WantReturn,
        report.Correct, way_out.Back, job.HandBack, handover.HandOver, job.AnotherTime, case.CancelCase,
        office.TakeBack, parts.ShowParts, job_report.ClearPhotos, job_report.AskFor, job_report.TypeCode,
        absence.WhenAway, care.AskOwner, call.DropCall, handover.DeclineHandover, feedback.DropFeedback, job.ShowJob,
        case.CancelBecause, report.Correct,
    ),
    HARDLY: (
        privacy.EraseMyData, staff.EndOffice, staff.EndWork, staff.MoveOffice, staff.GiveOffice,
    ),
}  # fmt: skip
_WEIGHTS = {kind: weight for weight, kinds in _WANTED.items() for kind in kinds}


def weight(button: Button | None) -> float:
    return _WEIGHTS.get(type(button), 1.0)
