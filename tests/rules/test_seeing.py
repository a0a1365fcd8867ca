"""Whether words show who a customer is, however they are written."""

from rules.seeing import names_somebody, strings_in


def test_a_number_is_known_by_its_end_however_it_is_grouped():
    phone = "+8613800138000"
    for written in ("+86 138 0013 8000", "138-0013-8000", "tel:+8613800138000", "(0)138.00138000"):
        assert names_somebody(written, (), phone)
    assert not names_somebody("+86 138 0013 8001", (), phone)
    assert not names_somebody("8000", (), "8000")


def test_a_name_is_known_with_and_without_markup():
    assert names_somebody("<b>Ann &amp; Co</b>", ("Ann & Co",))
    assert names_somebody("Ann & Co", ("Ann & Co", None))
    assert not names_somebody("Nobody", ("", None), None)


def test_all_that_can_be_read_is_looked_at_and_what_a_button_carries_is_not():
    contents = {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "b", "callback_data": "c"}]]}, "chat_id": 1}
    assert list(strings_in(contents)) == ["a", "b"]
