"""The buttons by which somebody sees, takes and erases what is kept of them."""

from messages.buttons.privacy import CopyMyData, EraseMyData, KeepMyData, ShowMyData
from messages.buttons.way_out import APerson
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press


def privacy(captions: Captions) -> Markup:
    return inline(
        [
            [press(captions("show_my_data"), ShowMyData()), press(captions("copy_my_data"), CopyMyData())],
            [press(captions("erase_my_data"), EraseMyData(is_sure=False)), press(captions("a_person"), APerson())],
        ]
    )


def sure_to_erase(captions: Captions) -> Markup:
    return inline(
        [
            [press(captions("yes_erase"), EraseMyData(is_sure=True))],
            [press(captions("keep_my_data"), KeepMyData()), press(captions("a_person"), APerson())],
        ]
    )
