"""A wrong setting is answered with one line that names it and the mend."""

from pathlib import Path

import pytest

from bot.settings import Settings, WrongSettings, read_settings, token_of

NAMES = sorted(name.upper() for name in Settings.model_fields)


@pytest.fixture
def environment(monkeypatch, tmp_path):
    """No setting but those of the test."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_without_any_setting_the_defaults_hold(environment):
    settings = read_settings()
    assert settings.database_url == "sqlite+aiosqlite:///var/repairline.db"
    assert str(settings.telegram_api_url) == "https://api.telegram.org/"
    assert (settings.listen, settings.log_level, settings.webhook_url) == ("127.0.0.1:8080", "INFO", None)


def test_the_example_file_names_every_setting_and_nothing_else():
    lines = Path(__file__).parents[2].joinpath(".env.example").read_text().splitlines()
    assert sorted(line.partition("=")[0] for line in lines if line and not line.startswith("#")) == NAMES


def test_the_example_file_can_be_copied_as_it_is(environment, tmp_path):
    example = Path(__file__).parents[2] / ".env.example"
    (tmp_path / ".env").write_text(example.read_text())
    assert read_settings() == Settings(_env_file=None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "no token"),
        ("TELEGRAM_API_URL", "nowhere"),
        ("DATABASE_URL", "mysql://x"),
        ("ADMIN_IDS", "wang"),
        ("WEBHOOK_URL", "nowhere"),
        ("WEBHOOK_SECRET", "short"),
        ("LISTEN", "port-8080"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_FORMAT", "xml"),
    ],
)
def test_a_wrong_setting_is_named_with_its_mend(environment, name, value):
    environment.setenv(name, value)
    with pytest.raises(WrongSettings) as wrong:
        read_settings()
    assert str(wrong.value).startswith(f"{name} is not right: ")
    assert "\n" not in str(wrong.value)
    assert value not in str(wrong.value)


def test_the_token_is_asked_for_where_it_is_needed(environment):
    with pytest.raises(WrongSettings, match=r"^BOT_TOKEN is missing: "):
        token_of(read_settings())


def test_a_webhook_needs_a_secret(environment):
    environment.setenv("WEBHOOK_URL", "https://desk.example/")
    with pytest.raises(WrongSettings, match=r"^WEBHOOK_SECRET is missing: "):
        read_settings()


def test_admins_are_listed_with_commas_or_spaces(environment):
    environment.setenv("ADMIN_IDS", "1, 2 3")
    assert read_settings().admin_ids == {1, 2, 3}


def test_secrets_are_not_shown_by_accident(environment):
    environment.setenv("BOT_TOKEN", "1:very-secret")
    environment.setenv("WEBHOOK_SECRET", "a-secret-of-the-webhook")
    assert "secret" not in repr(read_settings()).replace("webhook_secret", "")
    assert token_of(read_settings()) == "1:very-secret"
