"""A picture that the bot shows and changes in place."""

import base64

import pytest
from playwright.async_api import expect

from sandbox.sample import picture
from sandbox.town import Town
from sandbox.visitor import Visitor
from tests.page.conftest import TOKEN, Open

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_picture_changes_where_it_stands(open_page: Open, town: Town, wang: Visitor):
    async def call(method, **parameters):
        return (await town.ask("POST", f"/bot{TOKEN}/{method}", chat_id=wang.id, **parameters))["result"]

    await wang.starts()
    small, large = [(await wang.sends(photo=of_width(side)))[0]["photo"][-1]["file_id"] for side in (200, 400)]
    shown = await call("sendPhoto", photo=small, caption="Step 1")
    page = await open_page(f"lang=en&left={wang.id}:{wang.id}")
    bubble = page.locator(f"[data-pane=left] [data-message='{shown['message_id']}']")
    await expect(bubble).to_contain_text("Step 1")
    assert await width_of(bubble) == 200
    media = {"type": "photo", "media": large, "caption": "Step 2"}
    await call("editMessageMedia", message_id=shown["message_id"], media=media)
    await expect(bubble).to_contain_text("Step 2")
    await expect(bubble.locator("[data-edited]")).to_be_visible()
    assert await width_of(bubble) == 400
    fits = await bubble.locator("[data-photo]").evaluate("image => getComputedStyle(image).objectFit")
    assert fits == "contain", "a chart that is taller than wide is seen whole"


def of_width(side):
    return base64.b64encode(picture(side=side)).decode()


async def width_of(bubble):
    photo = bubble.locator("[data-photo]")
    return await photo.evaluate("async image => { await image.decode(); return image.naturalWidth }")
