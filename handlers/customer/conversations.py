"""All that a customer may be in the midst of, in the order in which an update is offered to it."""

from handlers.customer import (
    add_something,
    ask_maintenance,
    correct,
    edited_answer,
    in_danger,
    is_it_back,
    late_album,
    move_visit,
    my_machines,
    my_tickets,
    other_wish,
    rate_service,
    read_back,
    read_plate,
    report_fault,
    return_it,
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
from handlers.relay import unasked
from handlers.somebody import InPrivate
from handlers.switchboard import Switchboard

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
