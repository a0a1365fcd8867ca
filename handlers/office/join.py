"""Staff join by opening their invitation link."""

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import Message

from desk import invitations
from desk.unit_of_work import UnitOfWork
from models.person import Person

router = Router(name="join")


@router.message(CommandStart(deep_link=True, magic=F.args.startswith(invitations.PREFIX)))
async def welcome(_message: Message, command: CommandObject, work: UnitOfWork, person: Person) -> None:
    invitation = await invitations.accept(work, person, command.args or "")
    region = work.company.region(invitation.region_code)
    work.say(person, "office/welcome", role=invitation.role, region=region, stay=[])
