"""Name, phone, address, region: what is known is shown to be confirmed, not asked again [T1]."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message, TelegramObject

from desk import callers, contacts, known
from handlers.customer.asked import Asked
from handlers.customer.in_hand import ReportInHand
from handlers.customer.which_machine import is_named
from handlers.pressed import Pressed
from handlers.typed import Typed
from messages.buttons.report import ChooseRegion, ThatIsRight, UseName
from rules.refused import Refused
from rules.report import Question

router = Router(name="who and where")


@router.message(Typed("that_is_right"), Asked(Question.KNOWN))
@router.callback_query(Pressed(ThatIsRight), Asked(Question.KNOWN))
async def confirm(_event: TelegramObject, report: ReportInHand) -> None:
    await known.confirm(report.work, report.person, report.ticket)
    await report.go_on()


@router.message(Asked(Question.KNOWN), F.text)
async def read_other_machine(message: Message, report: ReportInHand) -> None:
    """It is another one than was shown."""
    if await is_named(message, report):
        await report.ask_again("customer/noted_as_well")
    else:
        await report.miss()


@router.callback_query(Pressed(UseName), Asked(Question.NAME))
async def use_own_name(_query: CallbackQuery, report: ReportInHand) -> None:
    contacts.note_name(report.ticket, report.person.name)
    await report.go_on()


@router.message(Asked(Question.NAME), F.text)
async def note_name(message: Message, report: ReportInHand) -> None:
    contacts.note_name(report.ticket, message.text or "")
    await report.go_on()


@router.message(Asked(Question.PHONE), F.contact)
async def note_own_contact(message: Message, report: ReportInHand) -> None:
    """A card that somebody forwarded proves nothing."""
    contact = message.contact
    if contact is None or message.from_user is None or contact.user_id != message.from_user.id:
        raise Refused("not_your_contact")
    contacts.note_shared_phone(report.work, report.ticket, contact.phone_number)
    await callers.come_by_the_way(report.work, report.person, contact.phone_number, report.ticket)
    await report.go_on()


@router.message(Asked(Question.PHONE), F.text)
async def note_phone(message: Message, report: ReportInHand) -> None:
    contacts.note_phone(report.work, report.ticket, message.text or "")
    await report.go_on()


@router.message(Asked(Question.ADDRESS), F.venue)
@router.message(Asked(Question.ADDRESS), F.location)
async def note_place(message: Message, report: ReportInHand) -> None:
    if message.location:
        address = message.venue.address if message.venue else None
        contacts.note_point(report.work, report.ticket, message.location.latitude, message.location.longitude, address)
    await report.go_on()


@router.message(Asked(Question.ADDRESS), F.text)
async def note_address(message: Message, report: ReportInHand) -> None:
    contacts.note_address(report.work, report.ticket, message.text or "")
    await report.go_on()


@router.callback_query(Pressed(ChooseRegion), Asked(Question.REGION))
async def choose_region(_query: CallbackQuery, report: ReportInHand, button: ChooseRegion) -> None:
    contacts.choose_region(report.work, report.ticket, button.region_code)
    await report.go_on()


@router.message(Asked(Question.REGION), F.text)
async def read_region(message: Message, report: ReportInHand) -> None:
    if contacts.choose_named_region(report.work, report.ticket, message.text or ""):
        await report.go_on()
    else:
        await report.miss()
