"""Samples for a leader's evening."""

from datetime import time

from tests.messages.digest_samples import NORTH

SAMPLES: dict[str, dict[str, object]] = {
    "office/evening": {"region": NORTH},
    "office/evening#regions": {"region": None},
    "office/evening_setting": {"at": time(18)},
    "office/evening_setting#off": {"at": None},
}
LABELS: dict[str, dict[str, object]] = {"evening_at": {"at": time(18)}}
