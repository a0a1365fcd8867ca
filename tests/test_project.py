"""The promises that people forget: settings explained, folders mapped, clauses placed, words and choices written down."""

import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from bot.settings import Settings

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PACKAGES = PROJECT["tool"]["importlinter"]["root_packages"]
ASKED_FOR = [Requirement(each) for each in PROJECT["project"]["dependencies"]]
FOR_DEVELOPMENT = [Requirement(each) for each in PROJECT["project"]["optional-dependencies"]["dev"]]
PARTS_OF_THE_MANUAL = {"O": 3, "L": 6, "P": 4, "M": 4, "T": 2, "B": 5, "V": 4}
CLAUSES = [f"{part}{number}" for part, last in PARTS_OF_THE_MANUAL.items() for number in range(1, last + 1)]
SETTINGS = [
    "BOT_TOKEN",
    "TELEGRAM_API_URL",
    "DATABASE_URL",
    "COMPANY_FILE",
    "ADMIN_IDS",
    "WEBHOOK_URL",
    "WEBHOOK_SECRET",
    "LISTEN",
    "LOG_LEVEL",
    "LOG_FORMAT",
]


def test_the_settings_keep_their_names():
    assert [name.upper() for name in Settings.model_fields] == SETTINGS


def test_the_env_example_gives_every_setting_a_line_of_explanation():
    assert re.findall(r"^# .+\n([A-Z_]+)=", read(".env.example"), re.MULTILINE) == SETTINGS


def test_the_env_example_shows_the_defaults():
    token = "1:token"
    assert Settings(bot_token=token, _env_file=ROOT / ".env.example") == Settings(bot_token=token, _env_file=None)


@pytest.mark.parametrize("command", ["run", "demo", "migrate", "company", "invite", "digest"])
def test_the_commands_keep_their_names(command):
    assert re.search(rf"^\s+{command}\b", help_of_the_command_line(), re.MULTILINE)


@pytest.mark.parametrize("folder", [*PACKAGES, "tests", "docs"])
def test_the_map_in_the_readme_names_every_folder(folder):
    assert re.search(rf"^{folder}/ ", read("README.md"), re.MULTILINE)


def test_every_package_is_installed_and_type_checked():
    included = [pattern.rstrip("*") for pattern in PROJECT["tool"]["setuptools"]["packages"]["find"]["include"]]
    assert sorted(included) == sorted(PROJECT["tool"]["mypy"]["packages"]) == sorted(PACKAGES)


@pytest.mark.parametrize("clause", CLAUSES)
def test_the_manual_has_a_place_and_a_test_for_every_clause(clause):
    rows = [cells(line) for line in read("docs/manual.md").splitlines() if line.startswith(f"| {clause} |")]
    assert len(rows) == 1, f"docs/manual.md needs one row for {clause}"
    _, _, place, tests = rows[0]
    assert tests == "later" or (quoted(place) and quoted(tests)), "name the files and the tests, or say: later"
    assert [path for path in quoted(place) if not (ROOT / path).exists()] == []
    assert [name for name in quoted(tests) if f"def {name}(" not in all_tests()] == []


def test_what_the_manual_page_names_beside_the_clauses_is_there():
    beside = read("docs/manual.md").partition("## Beside the clauses")[2]
    rows = [cells(line) for line in beside.splitlines() if line.startswith("| ")][1:]
    assert rows
    for _promise, place, tests in rows:
        assert [path for path in quoted(place) if not (ROOT / path).exists()] == []
        assert [name for name in quoted(tests) if f"def {name}(" not in all_tests()] == []


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", "docs/design.md", "docs/dependencies.md", "docs/benchmarks.md"]
)
def test_every_file_that_a_page_names_is_there(page):
    folders = {name.partition("/")[0] for name in tracked() if "/" in name}
    words = [word.partition("<")[0] for word in re.findall(r"`([^`\s]+(?:<[^`]*)?)`", read(page))]
    paths = [
        word for word in words if word.partition("/")[0] in folders or re.search(r"\w\.(py|tsv|toml|md|j2)$", word)
    ]
    assert paths
    assert [path for path in paths if not any(fnmatch(f"/{name}", f"*/{path}*") for name in tracked())] == []


def test_every_table_that_a_recipe_adds_a_line_to_is_there():
    tables = set(re.findall(r"`([A-Z]{3,})`", read("CONTRIBUTING.md")))
    assert tables
    assert [
        table for table in tables if not re.search(rf"^{table}\b.* = ", all_code() + all_tests(), re.MULTILINE)
    ] == []


def test_make_lists_every_target_and_the_pages_name_no_other():
    [declared] = re.findall(r"^\.PHONY: (.*)$", read("Makefile"), re.MULTILINE)
    told = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert [line.split()[0] for line in told.stdout.splitlines()] == declared.split()
    named = {target for page in ("README.md", "CONTRIBUTING.md") for target in re.findall(r"\bmake (\w+)", read(page))}
    assert named - set(declared.split()) == set()


def test_every_word_of_the_glossary_stands_in_the_code():
    words = {word for line in read("docs/glossary.md").splitlines() if "|" in line for word in quoted(cells(line)[-1])}
    assert words
    assert [word for word in sorted(words) if not stands_in_the_code(word)] == []


def test_every_dependency_has_its_reason():
    explained = {name for line in read("docs/dependencies.md").splitlines() if "|" in line for name in quoted(line)}
    assert {each.name for each in ASKED_FOR + FOR_DEVELOPMENT} - explained == set()


def test_what_is_imported_is_asked_for():
    imports = re.compile(r"^\s*(?:from|import) (\w+)", re.MULTILINE)
    imported = {found for name in tracked() if of_a_package(name) for found in imports.findall(read(name))}
    owners = packages_distributions()
    third_party = {owner.lower() for found in imported - {*PACKAGES} for owner in owners.get(found, [])}
    assert (
        third_party - {each.name for each in ASKED_FOR} - {"pydantic_core"} == set()
    )  # pydantic's other half, documented with it


@pytest.mark.parametrize("lock", ["requirements.lock", "scripts/uv.txt"])
def test_the_lock_pins_hashes_and_names_no_host(lock):
    assert "://" not in read(lock)
    assert read(lock).count("--hash=") >= len(re.findall(r"^[a-z].*==", read(lock), re.MULTILINE)) > 0


def test_the_lock_holds_what_the_project_asks_for():
    locked = dict(re.findall(r"^([\w.-]+)==([\w.]+)", read("requirements.lock"), re.MULTILINE))
    fits = {
        each.name: each.name in locked and locked[each.name] in each.specifier for each in ASKED_FOR + FOR_DEVELOPMENT
    }
    assert all(fits.values()), "run: make lock"


def test_the_project_names_no_path_of_the_machine_it_was_made_on():
    here = (f"{ROOT}/", f"{Path.home()}/")
    assert [name for name in tracked() if any(path in read(name) for path in here)] == []


def of_a_package(name):
    return name.endswith(".py") and name.partition("/")[0] in PACKAGES


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def quoted(text):
    return re.findall(r"`([^`]+)`", text)


@cache
def read(name):
    return (ROOT / name).read_text(errors="replace")


@cache
def tracked():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True)
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


@cache
def help_of_the_command_line():
    repairline = Path(sys.executable).with_name("repairline")
    return subprocess.run([repairline, "--help"], check=True, capture_output=True, text=True).stdout


@cache
def all_tests():
    return "".join(read(name) for name in tracked() if name.startswith("tests/") and name.endswith(".py"))


@cache
def all_code():
    return "".join(
        read(name) for name in tracked() if name.endswith((".py", ".toml")) and not name.startswith("tests/")
    )


def stands_in_the_code(word):
    return (ROOT / word).exists() or all(re.search(rf"\b{part}\b", all_code()) for part in word.split("."))
