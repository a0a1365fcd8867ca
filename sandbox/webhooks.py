"""The address that updates are pushed to, until it has taken them."""

from dataclasses import dataclass


@dataclass
class Webhook:
    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    ip_address: str = ""
    last_error_at: int = 0
    last_error: str = ""
