"""getUpdates and the webhook's settings."""

import re
from typing import Any
from urllib.parse import urlsplit

from sandbox.parameters import Parameters
from sandbox.refusal import bad_request, conflict
from sandbox.webhook import Webhook
from sandbox.world import World

Json = dict[str, Any]

LONGEST_POLL_SECONDS = 50
SECRET = re.compile(r"[A-Za-z0-9_-]*")
SECRET_LIMIT = 256
THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})
PORTS = frozenset({None, 80, 88, 443, 8443})


async def get_updates(world: World, given: Parameters) -> list[Json]:
    if world.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    remember_allowed(world, given)
    seconds = min(max(given.integer("timeout"), 0), LONGEST_POLL_SECONDS)
    limit = min(max(given.integer("limit", 100), 1), 100)
    updates = await world.updates.poll(given.integer("offset"), limit, seconds)
    world.note_read(updates)
    return updates


def set_webhook(world: World, given: Parameters) -> bool:
    url = given.text("url")
    if not url:
        return delete_webhook(world, given)
    _check_url(url)
    _check_secret(given.text("secret_token"))
    remember_allowed(world, given)
    _drop_if_asked(world, given)
    connections = min(max(given.integer("max_connections", 40), 1), 100)
    world.webhook = Webhook(url, given.text("secret_token"), connections, given.text("ip_address"))
    world.updates.interrupt_poll("terminated by setWebhook request")
    return True


def delete_webhook(world: World, given: Parameters) -> bool:
    _drop_if_asked(world, given)
    world.webhook = Webhook()
    return True


def get_webhook_info(world: World, _given: Parameters) -> Json:
    return world.webhook.described(len(world.updates.waiting)) | (
        {"allowed_updates": world.updates.allowed} if world.updates.allowed else {}
    )


def remember_allowed(world: World, given: Parameters) -> None:
    """Kept until the bot says something else; an empty list asks for the usual ones."""
    allowed = given.structure("allowed_updates", "allowed_updates")
    if isinstance(allowed, list):
        world.updates.allowed = [str(kind) for kind in allowed]


def _drop_if_asked(world: World, given: Parameters) -> None:
    if given.flag("drop_pending_updates"):
        world.updates.waiting.clear()


def _check_url(url: str) -> None:
    """As the real one, but that this machine may be reached without HTTPS and on any port."""
    parts = urlsplit(url)
    if parts.hostname in THIS_MACHINE and parts.scheme in {"http", "https"}:
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if parts.port not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _check_secret(secret: str) -> None:
    if len(secret) > SECRET_LIMIT:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
