"""getFile."""

from typing import Any

from sandbox.files import DOWNLOAD_LIMIT
from sandbox.parameters import Parameters
from sandbox.refusal import bad_request
from sandbox.world import World


def get_file(world: World, given: Parameters) -> dict[str, Any]:
    stored = world.files.by_id.get(given.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id" if given.text("file_id") else "file_id is empty")
    if stored.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": stored.id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "file_path": stored.path,
    }
