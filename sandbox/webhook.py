"""The address that the bot wants its updates pushed to."""

from dataclasses import dataclass
from typing import Any


@dataclass
class Webhook:
    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    ip_address: str = ""
    last_error_at: int = 0
    last_error: str = ""

    def described(self, waiting_count: int) -> dict[str, Any]:
        described: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": waiting_count,
        }
        if self.url:
            described |= {"max_connections": self.max_connections, "ip_address": self.ip_address or "127.0.0.1"}
        if self.last_error:
            described |= {"last_error_date": self.last_error_at, "last_error_message": self.last_error}
        return described
