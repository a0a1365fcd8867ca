"""HEARS: one file per conversation, grouped by who is speaking; ROUTERS are offered an update in their order."""

from handlers import anything_else, get_paper, membership
from handlers.customer import agree_on_visit, give_feedback, in_anger, language, new_price, privacy, sign_off
from handlers.customer.asked import WithReport
from handlers.customer.conversations import customer
from handlers.office import (
    act_on_case,
    answer_feedback,
    answer_person,
    appraise,
    arrange_time,
    assign,
    complete,
    digest,
    dispatch_group,
    evening,
    exempt,
    feedback_lists,
    invite,
    join,
    logs_of_week,
    maintenance_plan,
    rang,
    region,
    sign_for,
    software_campaigns,
    software_fleet,
    software_updates,
    staff,
    start_campaign,
    take_call,
    team,
    urgent_faults,
    waiting,
    who_saw,
    work_logs,
)
from handlers.relay import belongs, reading, talking, unasked, with_person
from handlers.somebody import FromSomebody, InPrivate
from handlers.staff import held_words, my_appraisal, stand_in, take_leave
from handlers.switchboard import Switchboard
from handlers.technician import own_software_entries, software_update
from handlers.technician.conversations import technician

relay = Switchboard("relay")
relay.message.filter(InPrivate())
relay.edited_message.filter(InPrivate())
relay.callback_query.filter(InPrivate())
relay.include_routers(belongs.router, reading.router, with_person.router, talking.router, unasked.asked_whom)

at_any_time = Switchboard("at any time")
at_any_time.message.filter(InPrivate())
at_any_time.callback_query.filter(InPrivate())
at_any_time.include_routers(privacy.router, language.router)

somebody = Switchboard("somebody")
somebody.message.filter(FromSomebody(), WithReport())
somebody.edited_message.filter(FromSomebody(), WithReport())
somebody.callback_query.filter(FromSomebody(), WithReport())
somebody.include_routers(
    join.router,
    held_words.router,
    answer_person.router,
    take_call.router,
    complete.router,
    rang.router,
    who_saw.in_words,
    relay,
    at_any_time,
    answer_feedback.router,
    feedback_lists.router,
    logs_of_week.router,
    take_leave.router,
    stand_in.router,
    team.router,
    invite.router,
    staff.router,
    maintenance_plan.router,
    region.router,
    evening.router,
    waiting.router,
    dispatch_group.router,
    who_saw.router,
    urgent_faults.router,
    software_updates.router,
    software_fleet.router,
    software_campaigns.router,
    start_campaign.router,
    software_update.router,
    own_software_entries.router,
    work_logs.router,
    appraise.router,
    my_appraisal.router,
    digest.router,
    exempt.router,
    sign_for.router,
    get_paper.router,
    arrange_time.router,
    assign.router,
    act_on_case.router,
    technician,
    give_feedback.router,
    in_anger.router,
    new_price.router,
    agree_on_visit.router,
    sign_off.router,
    customer,
    anything_else.private,
    anything_else.elsewhere,
)

ROUTERS = (membership.router, somebody)
