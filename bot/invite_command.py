"""repairline invite: a link that gives an office to whoever opens it first."""

from bot.opening import open_desk
from bot.settings import Settings, WrongSettings, token_of
from bot.speaker import NotNow, make_speaker
from desk import invitations
from rules.roles import REGIONAL, Role


async def invite(settings: Settings, role_name: str, region_code: str | None) -> str:
    role, token = Role(role_name), token_of(settings)
    database = await open_desk(settings)
    try:
        known = [region.code for region in database.company.regions]
        if role in REGIONAL and region_code not in known:
            msg = f"--region is needed for a {role}: one of {', '.join(known)}"
            raise WrongSettings(msg)
        username = await _username(token, str(settings.telegram_api_url))
        async with database.open_work() as work:
            payload = invitations.issue(work, role, region_code if role in REGIONAL else None)
        return f"https://t.me/{username}?start={payload}"
    finally:
        await database.close()


async def _username(token: str, api_url: str) -> str:
    try:
        async with make_speaker(token, api_url) as speaker:
            return speaker.username
    except NotNow:
        msg = "TELEGRAM_API_URL names a Telegram that does not answer: try again a little later, or mend the address"
        raise WrongSettings(msg) from None
