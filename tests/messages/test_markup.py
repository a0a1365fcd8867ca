"""Keyboards have the Bot API's shape."""

from messages.buttons.button import Button
from messages.markup import inline, link, no_keyboard, press, reply, say, share_contact, share_location


class Ring(Button, prefix="test-ring"):
    ticket_id: int


def test_buttons_stand_under_a_message():
    markup = inline([[press("Ring", Ring(7))], [], [link("Map", "https://example.org/")]])
    assert markup == {
        "inline_keyboard": [
            [{"text": "Ring", "callback_data": "test-ring:7"}],
            [{"text": "Map", "url": "https://example.org/"}],
        ]
    }


def test_keys_stand_in_place_of_the_keyboard():
    markup = reply(
        [[say("Back")], [share_contact("My number"), share_location("Here")]], placeholder="Street and number"
    )
    assert markup["keyboard"][0] == [{"text": "Back"}]
    assert [list(key) for key in markup["keyboard"][1]] == [["text", "request_contact"], ["text", "request_location"]]
    assert markup["input_field_placeholder"] == "Street and number"
    assert no_keyboard() == {"remove_keyboard": True}
