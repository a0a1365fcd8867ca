"""What an office is there for: each duty is opened by a word, and these buttons lead through it, the last to its end."""

from dataclasses import dataclass

from messages.buttons import (
    absence,
    appraisal,
    call,
    campaign,
    case,
    conduct,
    digest,
    evening,
    feedback,
    feedback_list,
    logs_of_week,
    my_day,
    office,
    office_talk,
    region,
    ring,
    software,
    stand_in,
    urgent_fault,
    visit,
    waiting,
)
from messages.buttons.button import Button
from rules.roles import Role


@dataclass(frozen=True)
class Duty:
    opening: str
    kinds: tuple[type[Button], ...]
    says: tuple[str, ...] = ()
    """Told at once, in words that are this person's own."""


IDEAS = ("手机上能看到进度就好了", "包装可以再结实一点", "配件最好能提前备齐")
MANNERS = ("说话很不耐烦", "没有穿鞋套就进来了", "态度不太好", "把水溅了一地")

DIGEST = Duty("/digest", (digest.ChooseDigest, digest.ShowDigest, digest.GetDigestFiles, digest.ShowFigure))
SUGGESTIONS = Duty(
    "/suggestions",
    (feedback_list.AskSameAs, feedback_list.OpenFeedback, feedback.HandleFeedback, feedback.SettleFeedback),
)
CONDUCT = Duty("/conduct", (feedback_list.OpenFeedback, feedback.HandleFeedback, feedback.SettleFeedback))
URGENT = Duty(
    "/urgent",
    (urgent_fault.FaultDue, urgent_fault.OwnFault, urgent_fault.ShowFault, urgent_fault.NoteFault,
     urgent_fault.SumUpFault),
)  # fmt: skip
UPDATES = Duty(
    "/updates",
    (software.ShowWaiting, software.AskBack, software.RejectEntry, software.VerifyPage, software.VerifyEntry),
)
CAMPAIGNS = Duty(
    "/campaigns",
    (campaign.ShowBehind, campaign.ShowCampaign, campaign.ExtendCampaign, campaign.NewCampaign,
     campaign.CampaignProduct, campaign.CampaignUntil, campaign.CampaignRegion, campaign.StartCampaign),
)  # fmt: skip
CASES = (
    case.MarkUrgent, office.ShowCase, office.ArrangeTime, office.GiveOfficeReason, visit.ChooseTime, office.ArrangeAt,
    case.AskWhom, office.TakeBack, case.TakeBackBecause, case.AssignTo,
)  # fmt: skip
REGION = Duty("/region", (region.ShowRegion, region.ShowListing, *CASES))
LEAVE = Duty(
    "/leave",
    (absence.WhenAway, absence.EndAbsence, absence.ChooseDays, absence.ChooseReason, stand_in.AskStandIn,
     stand_in.NameStandIn),
)  # fmt: skip
SUGGEST = Duty("/suggest", (feedback.SendFeedback,), IDEAS)
COMPLAIN = Duty("/complaint", (conduct.AskAboutWhom, conduct.AboutColleague, feedback.SendFeedback), MANNERS)

DUTIES: dict[Role, tuple[Duty, ...]] = {
    Role.CUSTOMER: (SUGGEST, COMPLAIN),
    Role.TECHNICIAN: (
        Duty("/update", (software.SoftwareProduct, software.SoftwareCount, software.EnterSoftware)),
        SUGGEST,
        COMPLAIN,
        Duty("/log", (my_day.WriteLog,)),
        Duty("/appraisal", (appraisal.ShowOwnAppraisal, appraisal.ExplainAppraisal, appraisal.AnswerAppraisal)),
        LEAVE,
    ),
    Role.LEADER: (
        REGION,
        DIGEST,
        UPDATES,
        SUGGESTIONS,
        Duty("/logs", (logs_of_week.ShowLogsOfPerson, logs_of_week.AddWordToLogs, logs_of_week.SendLogsOn)),
        URGENT,
        Duty("/appraisals", (appraisal.ShowAppraisals, appraisal.ShowAppraisal, appraisal.AppraiseInWords)),
        CONDUCT,
        CAMPAIGNS,
        Duty("/evening", (evening.ChooseEvening,)),
        LEAVE,
    ),
    Role.DISPATCHER: (
        Duty("/new", (call.AskCaller, call.AnswerCall, call.OpenTicket)),
        Duty("/waiting", (waiting.ShowWaiting, office_talk.TakeTalk, office_talk.EndTalk, ring.Rang, *CASES)),
        REGION,
        URGENT,
        LEAVE,
    ),
    Role.HEADQUARTERS: (
        DIGEST,
        Duty(
            "/appraisals",
            (appraisal.ShowAppraisal, appraisal.WithholdGrade, appraisal.AppraiseInWords, appraisal.ShowAppraisals,
             appraisal.CloseAppraisals),
        ),
        SUGGESTIONS,
        Duty("/logs", (logs_of_week.ShowLogsOfRegions, logs_of_week.ShowWeekOfLogs)),
        CONDUCT,
        CAMPAIGNS,
        URGENT,
    ),
    Role.ADMIN: (),
}  # fmt: skip
"""In this order, again and again."""
