"""What set-up says when it cannot go on."""

import os
import shutil
import subprocess
from pathlib import Path

SETUP = Path(__file__).parent.parent / "scripts" / "setup"


def test_without_a_python_that_is_new_enough_one_line_names_the_mend(tmp_path):
    (tmp_path / "scripts").mkdir()
    (tmp_path / "old").mkdir()
    for name in ("python3", "python3.14", "python3.13", "python3.12", "python3.11"):
        old_python = tmp_path / "old" / name
        old_python.write_text("#!/bin/sh\nexit 1\n")
        old_python.chmod(0o755)
    setup = shutil.copy(SETUP, tmp_path / "scripts")
    outcome = subprocess.run(
        [setup],
        env={"PATH": f"{tmp_path / 'old'}{os.pathsep}{os.defpath}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 1
    assert outcome.stderr == (
        "set-up: Python 3.11 or newer is needed and none was found; name yours: make setup PYTHON=/path/to/python3\n"
    )
    assert not (tmp_path / ".venv").exists()
