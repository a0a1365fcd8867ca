"""HEARS: one file per conversation, grouped by who is speaking."""

from handlers import membership
from handlers.customer import agree_on_visit
from handlers.office import join
from handlers.technician import another_time, job_card, my_jobs, on_the_way, report_job, take_job

ROUTERS = (
    membership.router,
    join.router,
    take_job.router,
    my_jobs.router,
    job_card.router,
    another_time.router,
    on_the_way.router,
    report_job.router,
    agree_on_visit.router,
)
"""The order in which conversations are offered an update."""
