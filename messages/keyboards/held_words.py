"""The buttons under a message that was held for its tone [M2 M3]."""

from messages.buttons.held_words import AskLeader, DropWords, LetGo, SendAllowed, SendCalm, WriteAnew
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press


def held(captions: Captions, held_id: int, *, has_calm: bool, may_ask: bool) -> Markup:
    calm = [press(captions("send_calm"), SendCalm(held_id))] if has_calm else []
    ask = [press(captions("ask_leader"), AskLeader(held_id))] if may_ask else []
    anew = press(captions("write_anew"), WriteAnew(held_id))
    return inline([calm, [anew, press(captions("drop_words"), DropWords(held_id))], ask])


def asked(captions: Captions, held_id: int) -> Markup:
    allow = press(captions("let_words_go"), LetGo(held_id, True))
    return inline([[allow, press(captions("hold_words"), LetGo(held_id, False))]])


def allowed(captions: Captions, held_id: int) -> Markup:
    go_on = [press(captions("send_as_it_is"), SendAllowed(held_id))]
    return inline([go_on, [press(captions("drop_words"), DropWords(held_id))]])
