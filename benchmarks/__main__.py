"""python -m benchmarks: the whole table, each row by a program of its own; `python -m benchmarks.<row>` prints one."""

import os
import subprocess
import sys
from tempfile import TemporaryDirectory

from benchmarks.table import HEAD

ROWS = (
    "step_sqlite",
    "step_postgres",
    "step_usual_way",
    "step_in_a_full_database",
    "reply_in_time",
    "claims_at_once",
    "digest_of_a_week",
    "delivery_pace",
    "start",
    "memory",
    "command_line",
    "crash",
)


def main() -> int:
    print(HEAD, flush=True)
    # The full database is made once, by the first row that asks for it.
    with TemporaryDirectory(prefix="repairline-bench-") as folder:
        return max(measured(row, folder) for row in ROWS)


def measured(row: str, folder: str) -> int:
    os.sync()  # what the row before has written must not be on its way to the disk while this one is timed
    return subprocess.run([sys.executable, "-m", f"benchmarks.{row}", folder], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
