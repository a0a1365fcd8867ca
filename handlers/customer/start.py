"""At the door: the greeting, and a report begun from a button, a word or the link on a machine [P1]."""

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from desk import explaining, machines, reports, serials, standing
from desk.unit_of_work import UnitOfWork
from handlers.customer.add_something import ADDING
from handlers.customer.asked import NothingAsked
from handlers.customer.in_hand import ReportInHand, begin
from handlers.customer.in_returning import RETURNING
from handlers.customer.in_writing import WRITING
from handlers.customer.move_visit import MOVING
from handlers.customer.rate_service import RATING
from handlers.pressed import Pressed
from handlers.typed import Greets, Typed
from messages.buttons.start import ReportFault
from models.draft import draft_of
from models.person import Person

router = Router(name="start")
EXPLAINED = {ADDING, MOVING, RATING, RETURNING, WRITING}
MACHINE_LINK = "m-"
"""How the deep link on a machine's sticker begins."""


@router.message(CommandStart(deep_link=True, magic=F.args.startswith(MACHINE_LINK)))
async def ask_about_machine(
    _message: Message, command: CommandObject, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    report = await begin(work, person, state)
    named = (command.args or "").removeprefix(MACHINE_LINK)
    if not await serials.choose_numbered(work, person, report.ticket, named):
        await machines.choose_product(work, report.ticket, named)
    await standing.greet(work, person)
    await report.ask_for_symptom()


@router.message(CommandStart())
@router.message(NothingAsked(), Greets())
async def greet(_message: Message, work: UnitOfWork, person: Person) -> None:
    await standing.greet(work, person)
    await offer_to_go_on(work, person)


@router.callback_query(Pressed(ReportFault))
async def ask_what_is_the_matter(
    _query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: ReportFault
) -> None:
    if await offer_to_go_on(work, person):
        return
    report = await begin(work, person, state)
    if button.device_id:
        await machines.choose_known(work, person, report.ticket, button.device_id)
    await report.ask_for_symptom()


@router.message(Typed("report_fault"), NothingAsked(besides=RATING))
async def ask_whoever_typed(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    if not await offer_to_go_on(work, person):
        await (await begin(work, person, state)).ask_for_symptom()


@router.message(Typed("help"))
async def explain(
    _message: Message, work: UnitOfWork, person: Person, report: ReportInHand | None, raw_state: str | None
) -> None:
    if report and report.question:
        await report.ask_again("customer/help_here", at=report.question)
    elif raw_state in EXPLAINED:
        explaining.explain_step(work, person, raw_state)
    else:
        await explaining.explain(work, person)


async def offer_to_go_on(work: UnitOfWork, person: Person) -> bool:
    """A report left unfinished is not forgotten over a new one."""
    draft = await draft_of(work.session, person.id)
    if draft:
        reports.offer_to_go_on(work, person, draft)
    return draft is not None
