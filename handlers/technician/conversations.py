"""All that a technician may be in the midst of, in the order in which an update is offered to it."""

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
    take_job,
    type_code,
    typed_ticks,
    work_log,
)

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
