"""What the customer shows and says reaches whoever comes: whole, in its order, and nobody else [M1 T1]."""

from tests.journeys.steps import reports

KINDS = ("photo", "voice", "video", "document")


def kinds(messages):
    return [kind for message in messages for kind in KINDS if kind in message]


async def test_photos_albums_voice_and_documents_reach_the_technician_in_their_order_M1_T1(desk, wang, zhao, li, group):
    await wang.sends_photo(caption="漏在这里")
    await wang.sends_album(3)
    await wang.sends_voice()
    await wang.sends_video()
    await wang.sends_document()
    await desk.settles()
    await reports(wang)
    await li.at(group).presses("接单")
    await li.presses("看照片听语音")
    await desk.settles()
    shown = await li.messages()
    assert kinds(shown) == ["photo", "photo", "photo", "photo", "voice", "video", "document"]
    assert "漏在这里" in [message.get("caption") for message in shown]
    assert kinds(await zhao.messages()) == []
    assert kinds(await li.at(group).messages()) == []
