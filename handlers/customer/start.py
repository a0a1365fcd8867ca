"""At the door: the greeting, the language, a report left unfinished [P1]."""

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import machines, reports, standing
from desk.access import ticket_for
from desk.unit_of_work import UnitOfWork
from handlers.customer.asked import Asked, NothingAsked
from handlers.customer.in_hand import ReportInHand, take_up
from handlers.pressed import Pressed
from handlers.typed import Greets, Typed
from messages.buttons import ChooseLanguage, GoOn, ReportFault, StartAnew
from models.person import Person
from models.ticket import draft_of

router = Router(name="start")
MACHINE_LINK = "m-"
"""How the deep link on a machine's sticker begins."""


@router.message(CommandStart(deep_link=True, magic=F.args.startswith(MACHINE_LINK)))
async def report_machine(
    _message: Message, command: CommandObject, work: UnitOfWork, person: Person, state: FSMContext
) -> None:
    report = await _begin(work, person, state)
    await machines.choose_product(work, report.ticket, (command.args or "").removeprefix(MACHINE_LINK))
    await standing.greet(work, person)
    await report.begin()


@router.message(CommandStart())
@router.message(NothingAsked(), Greets())
async def greet(_message: Message, work: UnitOfWork, person: Person) -> None:
    await standing.greet(work, person)
    draft = await draft_of(work.session, person.id)
    if draft:
        reports.offer_to_go_on(work, person, draft)


@router.callback_query(Pressed(ReportFault))
async def report_fault(
    _query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: ReportFault
) -> None:
    draft = await draft_of(work.session, person.id)
    if draft:
        reports.offer_to_go_on(work, person, draft)
        return
    report = await _begin(work, person, state)
    if button.device_id:
        await machines.choose_known(work, person, report.ticket, button.device_id)
    await report.begin()


@router.message(Typed("report_fault"), NothingAsked())
async def report_typed(_message: Message, work: UnitOfWork, person: Person, state: FSMContext) -> None:
    draft = await draft_of(work.session, person.id)
    if draft:
        reports.offer_to_go_on(work, person, draft)
        return
    await (await _begin(work, person, state)).begin()


@router.callback_query(Pressed(GoOn))
async def go_on(_query: CallbackQuery, work: UnitOfWork, person: Person, state: FSMContext, button: GoOn) -> None:
    ticket = await ticket_for(work, person, button.ticket_id)
    reports.require_in_hand(ticket)
    await (await take_up(work, person, state, ticket)).resume()


@router.message(Typed("go_on"), Asked())
async def go_on_typed(_message: Message, report: ReportInHand) -> None:
    await report.resume()


@router.callback_query(Pressed(StartAnew))
async def start_anew(
    _query: CallbackQuery,
    work: UnitOfWork,
    person: Person,
    state: FSMContext,
    button: StartAnew,
    report: ReportInHand | None,
) -> None:
    await reports.discard(work, person, await ticket_for(work, person, button.ticket_id))
    fresh = await _begin(work, person, state)
    fresh.question = report.question if report else None
    await fresh.begin()


@router.message(Typed("help"))
async def explain(_message: Message, work: UnitOfWork, person: Person, report: ReportInHand | None) -> None:
    standing.help_out(work, person)
    if report:
        await report.ask_again("customer/taken_up_again")


@router.message(Typed("language"))
async def ask_language(_message: Message, work: UnitOfWork, person: Person) -> None:
    standing.ask_language(work, person)


@router.callback_query(Pressed(ChooseLanguage))
async def speak(
    _event: TelegramObject, work: UnitOfWork, person: Person, button: ChooseLanguage, report: ReportInHand | None
) -> None:
    if button.language is None:
        standing.ask_language(work, person)
        return
    person.language = button.language
    if report and report.question:
        await report.ask_again("customer/taken_up_again")
    else:
        await standing.greet(work, person)


async def _begin(work: UnitOfWork, person: Person, state: FSMContext) -> ReportInHand:
    ticket = await reports.begin(work, person)
    return ReportInHand(work, person, state, ticket, answered=[])
