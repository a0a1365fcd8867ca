"""The buttons under a list of tickets: each opens its case; the pages; back [L2 O3]."""

from collections.abc import Callable, Mapping

from messages.buttons.button import Button
from messages.buttons.office import ShowCase
from messages.keyboards.captions import Captions
from messages.markup import Markup, inline, press

IN_A_ROW = 2


def pages(
    captions: Captions,
    numbers: Mapping[int, str],
    *,
    earlier: Button | None = None,
    later: Button | None = None,
    back: Button | None = None,
    beside: Mapping[str, Button] | None = None,
    opens: Callable[[int], Button] = ShowCase,
) -> Markup | None:
    """`numbers`: the ticket's by its id. `beside`: what else sees to it, by its caption. No page, no button."""
    keys = [press(number, opens(ticket_id)) for ticket_id, number in numbers.items()]
    rows = [keys[first : first + IN_A_ROW] for first in range(0, len(keys), IN_A_ROW)]
    turning = {"earlier_page": earlier, "later_page": later}
    turns = [press(captions(name), button) for name, button in turning.items() if button]
    others = [press(captions(name), button) for name, button in (beside or {}).items()]
    leaving = [press(captions("back"), back)] if back else []
    return inline([*rows, turns, others, leaving]) if rows or turns or others or leaving else None
