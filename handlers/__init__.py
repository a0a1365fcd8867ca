"""HEARS: one file per conversation, grouped by who is speaking; ROUTERS are offered an update in their order."""

from handlers import anything_else, get_paper, membership
from handlers.customer import (
    add_something,
    agree_on_visit,
    ask_maintenance,
    correct,
    edited_answer,
    give_feedback,
    in_anger,
    in_danger,
    is_it_back,
    language,
    late_album,
    move_visit,
    my_machines,
    my_tickets,
    new_price,
    other_wish,
    privacy,
    rate_service,
    read_back,
    read_plate,
    report_fault,
    return_it,
    sign_off,
    start,
    telephoned,
    tell_missing,
    tell_symptom,
    try_this_first,
    unfinished,
    unsure,
    warranty_and_price,
    way_out,
    when_suits,
    which_machine,
    who_and_where,
)
from handlers.customer.asked import WithReport
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
from handlers.technician import (
    another_time,
    ask_customer,
    by_word,
    checklists,
    hand_over,
    held_up,
    job_card,
    live_location,
    my_day,
    my_jobs,
    offered_job,
    on_the_way,
    parts,
    passport,
    report_job,
    so_early,
    software_update,
    take_job,
    type_code,
    typed_ticks,
    work_log,
)

customer = Switchboard("customer")
customer.message.filter(InPrivate())
customer.edited_message.filter(InPrivate())
customer.callback_query.filter(InPrivate())
customer.include_routers(
    telephoned.router,
    tell_missing.router,
    late_album.router,
    other_wish.router,
    move_visit.router,
    way_out.router,
    in_danger.router,
    return_it.router,
    start.router,
    ask_maintenance.router,
    unfinished.router,
    my_tickets.router,
    add_something.router,
    my_machines.router,
    correct.router,
    is_it_back.router,
    unsure.router,
    tell_symptom.router,
    read_plate.router,
    which_machine.router,
    who_and_where.router,
    warranty_and_price.router,
    try_this_first.router,
    when_suits.router,
    read_back.router,
    rate_service.router,
    edited_answer.router,
    unasked.router,
    report_fault.router,
)

relay = Switchboard("relay")
relay.message.filter(InPrivate())
relay.edited_message.filter(InPrivate())
relay.callback_query.filter(InPrivate())
relay.include_routers(belongs.router, reading.router, with_person.router, talking.router, unasked.asked_whom)

at_any_time = Switchboard("at any time")
at_any_time.message.filter(InPrivate())
at_any_time.callback_query.filter(InPrivate())
at_any_time.include_routers(privacy.router, language.router)

technician = Switchboard("technician")
technician.include_routers(
    take_job.router,
    live_location.router,
    offered_job.router,
    my_day.router,
    type_code.router,
    my_jobs.router,
    hand_over.router,
    ask_customer.router,
    passport.router,
    job_card.router,
    another_time.router,
    held_up.router,
    so_early.router,
    on_the_way.router,
    checklists.router,
    parts.router,
    typed_ticks.router,
    report_job.router,
    by_word.router,
    work_log.router,
)

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
    software_update.router,
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
