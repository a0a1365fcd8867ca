"""What `repairline run` does, in a process of its own, without importing everything each time."""

import multiprocessing
import os
import sys
from multiprocessing.process import BaseProcess
from pathlib import Path

_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["bot.__main__"])


def begin(environment: dict[str, str], folder: Path) -> BaseProcess:
    process = _PROCESSES.Process(target=_run, args=(environment, folder))
    process.start()
    return process


def trouble_of(process: BaseProcess, folder: Path) -> str:
    return _trouble_in(folder, process.pid).read_text(encoding="utf-8")


def _trouble_in(folder: Path, pid: int | None) -> Path:
    return folder / f"stderr.{pid}.txt"


def _run(environment: dict[str, str], folder: Path) -> None:
    from bot.commands import main

    os.chdir(folder)
    os.environ.update(environment)
    with _trouble_in(folder, os.getpid()).open("wb") as trouble:
        os.dup2(trouble.fileno(), sys.stderr.fileno())
    sys.exit(main(["run"]))
