"""Telegram calls us: only with the secret, and it hears 200 only when the update is committed."""

import asyncio
import hmac
from io import BytesIO

import pytest
from aiogram import Bot, Router
from aiogram.types import Message
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy.exc import OperationalError
from sqlmodel import select

from bot.webhook import PATH, SECRET_HEADER, accept_calls, web_application
from desk.unit_of_work import UnitOfWork
from models.outgoing_message import OutgoingMessage
from models.person import Person
from tests.support.example import FixedClock
from tests.support.post_room import open_database
from tests.support.scripted import TOKEN, scripted, text_update

SECRET = "a-secret-of-the-webhook"


@pytest.fixture
async def database(database_url):
    database = await open_database(database_url, FixedClock())
    yield database
    await database.close()


@pytest.fixture
def health():
    return {"is_well": True}


@pytest.fixture
def troubles():
    """What the handler raises, one after the other, before it does its work."""
    return []


@pytest.fixture
async def client(database, health, troubles):
    router = Router()

    @router.message()
    async def answer(message: Message, work: UnitOfWork, person: Person):
        work.send(person, "sendMessage", {"text": message.text})
        await work.session.flush()
        if troubles:
            raise troubles.pop(0)

    async def is_well():
        return health["is_well"]

    app = web_application(is_well)
    accept_calls(app, Bot(TOKEN), scripted(router, database), SECRET)
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.fixture
def calls(client):
    async def calls(body, secret=SECRET):
        headers = {} if secret is None else {SECRET_HEADER: secret}
        kind = {"json": body} if isinstance(body, dict) else {"data": body}
        async with client.post(PATH, headers=headers, **kind) as response:
            return response.status

    return calls


async def said(database):
    async with database.open_work() as work:
        return [row.parameters["text"] for row in await work.session.exec(select(OutgoingMessage))]


async def test_200_means_that_it_is_committed(database, calls):
    assert await calls(text_update(1, "hello")) == 200
    assert await said(database) == ["hello"]


async def test_the_same_call_again_is_answered_200_and_changes_nothing(database, calls):
    statuses = await asyncio.gather(*(calls(text_update(1, "hello")) for _ in range(3)))
    assert statuses == [200, 200, 200]
    assert await said(database) == ["hello"]


@pytest.mark.parametrize("secret", [None, "", SECRET[:-1], SECRET + "x", SECRET.upper(), "秘密", "\udcff"])
async def test_without_the_secret_nobody_is_heard_403(database, client, secret):
    headers = [] if secret is None else [f"{SECRET_HEADER}: {secret}"]
    assert await call_as_bytes(client, *headers) == 403
    assert await said(database) == []


async def test_the_secret_is_compared_in_constant_time(calls, monkeypatch):
    compared = []
    compare = hmac.compare_digest
    monkeypatch.setattr("hmac.compare_digest", lambda *pair: compared.append(pair) or compare(*pair))
    await calls(text_update(1, "hello"), "guess")
    assert compared == [(b"guess", SECRET.encode())]


@pytest.mark.parametrize("body", [b"", b"nonsense", b"[]", b"{}", b'{"update_id": "x"}', b"\xff\xfe"])
async def test_what_is_no_update_is_answered_400(database, calls, body):
    assert await calls(body) == 400
    assert await said(database) == []


async def test_what_is_too_large_for_an_update_is_answered_413(calls):
    assert await calls(BytesIO(b" " * 2**21)) == 413


@pytest.mark.parametrize(
    "strange", [{"message": {"message_id": 7, "chat": "13800000001"}}, {"brand_new_thing": "13800000001"}]
)
async def test_an_update_that_cannot_be_read_is_logged_and_does_not_come_again(database, calls, caplog, strange):
    assert await calls({"update_id": 4711} | strange) == 200
    assert "update 4711 " in caplog.text
    assert "13800000001" not in "".join(line.getMessage() for line in caplog.records)
    assert await calls(text_update(4712, "hello")) == 200
    assert await said(database) == ["hello"]


async def test_while_the_database_is_away_500_asks_telegram_to_send_it_again(database, calls, troubles):
    troubles.append(OperationalError("commit", None, ConnectionResetError()))
    assert await calls(text_update(1, "hello")) == 500
    assert await said(database) == []
    assert await calls(text_update(1, "hello")) == 200
    assert await said(database) == ["hello"]


async def test_a_poisonous_update_is_apologised_for_and_does_not_come_again(database, calls, troubles):
    troubles.append(ZeroDivisionError())
    assert await calls(text_update(1, "hello")) == 200
    assert await calls(text_update(1, "hello")) == 200
    [apology] = await said(database)
    assert apology != "hello"


async def test_the_health_page_tells_whether_the_database_is_there(client, health):
    async with client.get("/health") as response:
        assert response.status == 200
    health["is_well"] = False
    async with client.get("/health") as response:
        assert (response.status, await response.text()) == (503, "no database")


async def call_as_bytes(client, *headers):
    """No client library would send such a secret."""
    reader, writer = await asyncio.open_connection(client.host, client.port)
    lines = [f"POST {PATH} HTTP/1.1", "Host: x", "Content-Length: 0", "Connection: close", *headers]
    writer.write(("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape"))
    status = int((await reader.readline()).split()[1])
    writer.close()
    await writer.wait_closed()
    return status
