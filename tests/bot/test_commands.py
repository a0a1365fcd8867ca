"""The command line: output on stdout, trouble on stderr, and exit codes that scripts can trust."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.commands import DONE, WRONG_USE, main
from bot.settings import Settings
from tests.support.databases import postgres_url, sqlite_url, tell

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "company.example.toml"


@pytest.fixture
def environment(monkeypatch, tmp_path):
    """An empty folder, and no setting but those of the test."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return monkeypatch


def said(capsys, *arguments):
    code = main(list(map(str, arguments)))
    out, err = capsys.readouterr()
    return code, out, err


def test_help_names_every_command(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == DONE
    out = capsys.readouterr().out
    assert all(command in out for command in ("run", "demo", "migrate", "company", "invite", "digest"))


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["company"], ["invite"], ["invite", "--role", "king"]])
def test_wrong_use_ends_with_2_and_the_usage_on_stderr(capsys, arguments):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == WRONG_USE
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[0][:6]) == ("", "usage:")


def test_the_example_company_is_fine(environment, capsys):
    code, out, err = said(capsys, "company", "check", EXAMPLE)
    assert (code, err) == (DONE, "")
    assert out.startswith("company.example.toml is fine: 5 regions, ")


def test_mistakes_in_a_company_file_are_listed_with_their_lines(environment, capsys, tmp_path):
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(EXAMPLE.read_text().replace('code = "north"', 'kode = "north"', 1))
    code, out, err = said(capsys, "company", "check", wrong)
    assert (code, out) == (WRONG_USE, "")
    assert all(line.startswith("wrong.toml:") for line in err.splitlines())


def test_a_company_is_loaded_once_and_then_nothing_changes(environment, capsys):
    assert said(capsys, "company", "load", EXAMPLE) == (DONE, "The company file is in force.\n", "")
    assert said(capsys, "company", "load", EXAMPLE) == (DONE, "Nothing has changed.\n", "")


def test_a_fresh_postgresql_has_to_be_migrated_first(environment, capsys, postgres_server):
    tell(postgres_server, "CREATE DATABASE not_migrated")
    environment.setenv("DATABASE_URL", postgres_url(postgres_server, "not_migrated"))
    code, out, err = said(capsys, "company", "load", EXAMPLE)
    assert (code, out) == (WRONG_USE, "")
    assert err.endswith("run repairline migrate first\n")
    assert said(capsys, "migrate") == (DONE, "The tables are up to date.\n", "")
    assert said(capsys, "company", "load", EXAMPLE)[0] == DONE
    tell(postgres_server, "DROP DATABASE not_migrated WITH (FORCE)")


def test_migrating_twice_is_no_harm(environment, capsys, tmp_path):
    environment.setenv("DATABASE_URL", sqlite_url(tmp_path / "folder" / "fresh.db"))
    for _ in range(2):
        assert said(capsys, "migrate") == (DONE, "The tables are up to date.\n", "")


def test_without_a_token_one_line_says_so(environment, capsys):
    environment.setenv("COMPANY_FILE", str(EXAMPLE))
    code, out, err = said(capsys, "invite", "--role", "admin")
    assert (code, out) == (WRONG_USE, "")
    assert err.startswith("repairline: BOT_TOKEN is missing: ")
    assert len(err.splitlines()) == 1


def test_an_invitation_without_telegram_is_answered_with_one_line(environment, capsys):
    environment.setenv("COMPANY_FILE", str(EXAMPLE))
    environment.setenv("BOT_TOKEN", "1:token")
    environment.setenv("TELEGRAM_API_URL", "http://127.0.0.1:1")
    code, out, err = said(capsys, "invite", "--role", "admin")
    assert (code, out) == (WRONG_USE, "")
    assert err.startswith("repairline: TELEGRAM_API_URL names a Telegram that does not answer: ")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "not_needed"),
    [
        (("company", "check", str(EXAMPLE)), {"aiogram", "telegram", "sqlalchemy", "alembic"}),
        (("digest", "--region", "north"), {"aiogram", "telegram", "alembic", "phonenumbers", "holidays", "icalendar"}),
    ],
    ids=["company", "digest"],
)
def test_what_a_command_does_not_need_it_does_not_import(sqlite_url, arguments, not_needed):
    ask = f"import sys; from bot.commands import main; main({arguments}); print({not_needed} & {{*sys.modules}} or 'none')"
    settings = os.environ | {"DATABASE_URL": sqlite_url, "COMPANY_FILE": str(EXAMPLE)}
    answer = subprocess.run(
        [sys.executable, "-c", ask], cwd=ROOT, env=settings, capture_output=True, text=True, check=True
    )
    assert answer.stdout.splitlines()[-1] == "none"
