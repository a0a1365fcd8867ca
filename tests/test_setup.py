"""What set-up does, with uv and without, and what it says when it cannot go on."""

import os
import shutil
import subprocess
import sys
from importlib.util import cache_from_source
from pathlib import Path

import pytest
import sqlalchemy

ROOT = Path(__file__).parent.parent
SETUP = ROOT / "scripts" / "setup"
NOTES = """#!/bin/sh
echo "$(basename "$0") $*" >>calls
"""
PYTHON = f"""{NOTES}
case "$*" in
"-m venv .venv/uv") exit 1 ;;
"-m venv .venv") mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
esac
"""
UV = f"""{NOTES}
[ "$*" != "venv --allow-existing --python $(command -v python3) .venv" ] || python3 -m venv .venv
"""
NO_UV = "#!/bin/sh\nexit 1\n"
FROM_THE_LOCK = {
    UV: "uv pip sync --python .venv --require-hashes requirements.lock",
    NO_UV: "python -m pip install --no-compile --require-hashes -r requirements.lock",
}


@pytest.mark.parametrize("uv", [UV, NO_UV], ids=["uv", "no uv"])
def test_the_packages_come_from_the_lock_and_are_compiled_with_uv_and_without(tmp_path, uv):
    (tmp_path / "scripts").mkdir()
    setup = shutil.copy(SETUP, tmp_path / "scripts")
    outcome = run(setup, programs(tmp_path / "bin", python3=PYTHON, uv=uv))
    assert (outcome.returncode, outcome.stderr) == (0, "")
    calls = (tmp_path / "calls").read_text().splitlines()
    assert FROM_THE_LOCK[uv] in calls
    assert calls[-1].startswith("python -m compileall -q -j 0 .venv/lib bot ")
    assert (tmp_path / ".venv" / "ready").exists()


@pytest.mark.skipif(Path(sys.prefix) != ROOT / ".venv", reason="these packages were not set up by the script")
def test_set_up_has_compiled_what_nobody_has_imported_yet():
    sources = list(Path(sqlalchemy.__file__).parent.rglob("*.py"))
    assert len(sources) > 200
    assert [source for source in sources if not Path(cache_from_source(str(source))).exists()] == []


def test_without_a_python_that_is_new_enough_one_line_names_the_mend(tmp_path):
    (tmp_path / "scripts").mkdir()
    setup = shutil.copy(SETUP, tmp_path / "scripts")
    names = ("python3", "python3.14", "python3.13", "python3.12", "python3.11")
    outcome = run(setup, programs(tmp_path / "old", **dict.fromkeys(names, "#!/bin/sh\nexit 1\n")))
    assert outcome.returncode == 1
    assert outcome.stderr == (
        "set-up: Python 3.11 or newer is needed and none was found; name yours: make setup PYTHON=/path/to/python3\n"
    )
    assert not (tmp_path / ".venv").exists()


def programs(folder, **scripts):
    folder.mkdir()
    for name, script in scripts.items():
        (folder / name).write_text(script)
        (folder / name).chmod(0o755)
    return folder


def run(setup, folder):
    environment = {"PATH": f"{folder}{os.pathsep}{os.defpath}"}
    return subprocess.run([setup], env=environment, capture_output=True, text=True, check=False)
