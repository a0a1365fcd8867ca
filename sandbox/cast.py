"""People and groups from a file: the cast of a demo."""

import json
from pathlib import Path

from sandbox.groups import new_person, open_group
from sandbox.world import World


def settle_cast(world: World, file: Path) -> None:
    cast = json.loads(file.read_text("utf-8"))
    for person in cast["people"]:
        new_person(world, person)
    for group in cast["groups"]:
        open_group(world, group)
