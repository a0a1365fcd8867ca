"""The buttons under the lists that a technician ticks: one thumb is enough [B4 V4]."""

from collections.abc import Collection

from messages.buttons.checklist import TickAll, TickItem, TurnTo
from messages.buttons.job import FileReport, SetOff, ShowJob
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.stage import Stage
from rules.tick_pages import Shown
from rules.ticking import Item


def checklist(captions: Captions, ticket_id: int, shown: Shown) -> Markup:
    items = [[_item(captions, ticket_id, number, item, shown.ticked)] for number, item in shown.page.items]
    all_of_it = [] if shown.is_list_done else [press(captions("tick_all"), TickAll(ticket_id, shown.page.list_code))]
    next_step = [_next_step(captions, ticket_id, shown.stage)] if shown.is_all_done else []
    return inline([next_step, *items, all_of_it, _turns(captions, ticket_id, shown), _to_the_job(captions, ticket_id)])


def _next_step(captions: Captions, ticket_id: int, stage: Stage) -> Key:
    if stage is Stage.BEFORE_LEAVING:
        return press(captions("set_off"), SetOff(ticket_id))
    return press(captions("write_report"), FileReport(ticket_id))


def _item(captions: Captions, ticket_id: int, number: int, item: Item, ticked: Collection[str]) -> Key:
    is_ticked = item.key in ticked
    caption = captions("tick_item", number=number, item=item, is_ticked=is_ticked)
    return press(caption, TickItem(ticket_id, item.key, is_done=not is_ticked))


def _turns(captions: Captions, ticket_id: int, shown: Shown) -> list[Key]:
    """To the pages before and after this one, named by their lists."""
    titles = {each.code: each.title for each in shown.lists}
    beside = {"turn_back": shown.place - 1, "turn_on": shown.place + 1}
    return [
        press(captions(name, title=titles[page.list_code]), TurnTo(ticket_id, page.list_code, page.number))
        for name, place in beside.items()
        if 0 <= place < len(shown.pages)
        for page in (shown.pages[place],)
    ]


def _to_the_job(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("back"), ShowJob(ticket_id))]
