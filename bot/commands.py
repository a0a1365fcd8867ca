"""The command line. Nothing heavy is imported before the command that needs it."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.garbage import nothing_searched

DONE, FAILED, WRONG_USE = 0, 1, 2
ROLES = ("technician", "leader", "dispatcher", "headquarters", "admin")


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done, 1 failed, 2 wrong use or wrong settings; output on stdout, trouble on stderr."""
    chosen = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = chosen.command
    try:
        with nothing_searched():
            return command(chosen)
    except KeyboardInterrupt:
        return FAILED
    except Exception as trouble:
        lines = _for_the_operator(trouble)
        if lines is None:
            raise
        sys.stderr.write(lines + "\n")
        return WRONG_USE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="repairline",
        description="The service desk that lives in Telegram.",
        epilog="Settings come from the environment and .env. Exit: 0 done, 1 failed, 2 wrong use or wrong settings.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    commands.add_parser("run", help="open the desk").set_defaults(command=_run)
    _offer_demo(commands.add_parser("demo", help="the whole product on this machine, with a fictional company"))
    commands.add_parser("migrate", help="bring the database's tables up to date").set_defaults(command=_migrate)
    _offer_company(commands.add_parser("company", help="the company file"))
    _offer_invite(commands.add_parser("invite", help="print a one-time link by which somebody joins"))
    _offer_digest(commands.add_parser("digest", help="the week or month of a region, or of the house without --region"))
    return parser


def _offer_demo(demo: argparse.ArgumentParser) -> None:
    kept = "keep the demo's state in this folder (default: a temporary one)"
    demo.add_argument("--port", metavar="NUMBER", type=int, default=8765, help="of the page (default: %(default)s)")
    demo.add_argument("--state", metavar="FOLDER", type=Path, help=kept)
    demo.add_argument("--no-browser", action="store_true", help="only print the page's address")
    demo.set_defaults(command=_demo)


def _offer_company(company: argparse.ArgumentParser) -> None:
    deeds = company.add_subparsers(required=True, metavar="DEED")
    for name, explanation, command in (
        ("check", "say what is wrong with it, with lines", _company_check),
        ("load", "bring it into force", _company_load),
    ):
        deed = deeds.add_parser(name, help=explanation)
        deed.add_argument("file", type=Path, help="like company.example.toml")
        deed.set_defaults(command=command)


def _offer_invite(invite: argparse.ArgumentParser) -> None:
    invite.add_argument("--role", choices=ROLES, required=True)
    invite.add_argument("--region", metavar="CODE", help="code of the region; needed for technician and leader")
    invite.set_defaults(command=_invite)


def _offer_digest(digest: argparse.ArgumentParser) -> None:
    digest.add_argument("--region", metavar="CODE", help="of which region")
    period = digest.add_mutually_exclusive_group()
    period.add_argument("--week", help="like 2026-W47 (default: the last full week)")
    period.add_argument("--month", help="like 2026-11")
    where = digest.add_mutually_exclusive_group()
    where.add_argument("--print", action="store_true", help="only print it (so it is without --send, too)")
    where.add_argument("--send", action="store_true", help="send it to its readers as well as printing it")
    digest.set_defaults(command=_digest)


def _run(_chosen: argparse.Namespace) -> int:
    from bot.__main__ import main as serve

    return serve()


def _demo(chosen: argparse.Namespace) -> int:
    from bot.demo.show import show

    return show(port=chosen.port, state=chosen.state, opens_browser=not chosen.no_browser)


def _migrate(_chosen: argparse.Namespace) -> int:
    from bot.migrations import migrate
    from bot.settings import read_settings

    asyncio.run(migrate(read_settings().database_url))
    sys.stdout.write("The tables are up to date.\n")
    return DONE


def _company_check(chosen: argparse.Namespace) -> int:
    from bot.company_file import read_company, text_of

    company = read_company(text_of(chosen.file), chosen.file.name, chosen.file.parent)
    sys.stdout.write(
        f"{chosen.file.name} is fine: {len(company.regions)} regions, {len(company.staff)} people, "
        f"{len(company.products)} products, {len(company.faults)} simple faults, {len(company.pictures())} pictures.\n"
    )
    return DONE


def _company_load(chosen: argparse.Namespace) -> int:
    from bot.opening import load_company
    from bot.settings import read_settings

    is_changed = asyncio.run(load_company(read_settings(), chosen.file))
    sys.stdout.write("The company file is in force.\n" if is_changed else "Nothing has changed.\n")
    return DONE


def _invite(chosen: argparse.Namespace) -> int:
    from bot.invite_command import invite
    from bot.settings import read_settings

    sys.stdout.write(asyncio.run(invite(read_settings(), chosen.role, chosen.region)) + "\n")
    return DONE


def _digest(chosen: argparse.Namespace) -> int:
    from bot.digest_command import digest
    from bot.settings import read_settings

    words = asyncio.run(digest(read_settings(), chosen.region, chosen.week, chosen.month, is_sent=chosen.send))
    sys.stdout.write(words + "\n")
    return DONE


def _for_the_operator(trouble: Exception) -> str | None:
    """One line a mistake: what is wrong and the mend; None for what we did not foresee."""
    from bot.company_file import CompanyFileErrors
    from bot.settings import WrongSettings

    if isinstance(trouble, CompanyFileErrors):
        return "\n".join(trouble.lines)
    if isinstance(trouble, WrongSettings):
        return f"repairline: {trouble}"
    return _for_want_of_a_database(trouble)


def _for_want_of_a_database(trouble: Exception) -> str | None:
    from models.away import is_away

    if not (isinstance(trouble, ConnectionError) or is_away(trouble)):
        return None
    return "repairline: DATABASE_URL names a database that does not answer: start its server, or mend the address"
