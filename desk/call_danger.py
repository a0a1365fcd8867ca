"""A caller tells of danger: whoever is at the telephone has the advice to read out, at once [L4]."""

from dataclasses import replace

from desk import danger, notes
from desk.calls import Taking
from desk.notes import Sent


async def keep(taking: Taking, sent: Sent, words: str) -> None:
    ticket, before = taking.ticket, taking.ticket.symptom
    notes.keep(taking.work, taking.caller, ticket, replace(sent, text=words))
    dangers = danger.new_in(ticket.symptom, before)
    if dangers:
        ticket.is_urgent = True
        taking.work.say(taking.officer, "office/read_out_safety", ticket=ticket, dangers=dangers)
