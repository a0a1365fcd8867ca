"""Everything read from the environment and `.env`, checked at start."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AnyHttpUrl, Field, Secret, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class WrongSettings(Exception):
    """One line for the operator: which setting, what is wrong, and the mend."""


UNKNOWN_BOT = "BOT_TOKEN is not known to Telegram: set it to the token that BotFather gave you"

Token = Secret[Annotated[str, Field(pattern=r"^\d+:[A-Za-z0-9_-]+$")]]
WebhookSecret = Secret[Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{16,256}$")]]


class Settings(BaseSettings):
    """Names are the environment's; each is explained in `.env.example`."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore")

    bot_token: Token | None = None
    telegram_api_url: AnyHttpUrl = AnyHttpUrl("https://api.telegram.org")
    database_url: str = "sqlite+aiosqlite:///var/repairline.db"
    company_file: Path | None = None
    admin_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    webhook_url: AnyHttpUrl | None = None
    webhook_secret: WebhookSecret | None = None
    listen: str = Field(default="127.0.0.1:8080", pattern=r"^[^\s:]+:\d{1,5}$")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return value.replace(",", " ").split() if isinstance(value, str) else value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if not value.startswith(("sqlite+aiosqlite:///", "postgresql+asyncpg://")):
            msg = "begin with sqlite+aiosqlite:/// or postgresql+asyncpg://"
            raise ValueError(msg)
        return value

    @model_validator(mode="after")
    def _webhook_has_a_secret(self) -> "Settings":
        if self.webhook_url and not self.webhook_secret:
            msg = "WEBHOOK_SECRET is missing: with WEBHOOK_URL, set it to 16 or more letters and digits"
            raise ValueError(msg)
        return self


_MENDS = {
    "bot_token": "set it to the token that BotFather gave you, like 123456:ABC-def",
    "telegram_api_url": "set it to an address like https://host, or leave it out for the official server",
    "database_url": "begin with sqlite+aiosqlite:/// or postgresql+asyncpg://",
    "company_file": "set it to the path of your company file",
    "admin_ids": "list Telegram numbers, like 12345,67890",
    "webhook_url": "set it to the https address that Telegram shall call, or leave it empty for long polling",
    "webhook_secret": "use 16 to 256 letters, digits, _ or -",
    "listen": "write host:port, like 127.0.0.1:8080",
    "log_level": "choose DEBUG, INFO, WARNING or ERROR",
    "log_format": "choose text or json",
}


def read_settings() -> Settings:
    """The settings, or `WrongSettings` with one line naming the first wrong one and the mend."""
    try:
        return Settings()
    except ValidationError as trouble:
        raise WrongSettings(_in_one_line(trouble)) from None


def token_of(settings: Settings) -> str:
    """The bot's token, which only commands that speak with Telegram need."""
    if settings.bot_token is None:
        msg = f"BOT_TOKEN is missing: {_MENDS['bot_token']}"
        raise WrongSettings(msg)
    return settings.bot_token.get_secret_value()


def _in_one_line(trouble: ValidationError) -> str:
    first = trouble.errors(include_url=False, include_input=False)[0]
    if not first["loc"]:
        return first["msg"].removeprefix("Value error, ")
    name = str(first["loc"][0]).lower()
    return f"{name.upper()} is not right: {_MENDS[name]}"
