"""What is known of a ticket is added to, put right, brought to another region, or found to be known twice."""

from enum import StrEnum

from messages.buttons.button import Button
from rules.report import Question


class WhyRouted(StrEnum):
    """As customer and technician read it."""

    OTHER_REGION = "other_region"


class ShowData(Button, prefix="data"):
    ticket_id: int


class PutRight(Button, prefix="data-line"):
    ticket_id: int
    line: Question


class TakeProduct(Button, prefix="data-product"):
    ticket_id: int
    product_code: str


class AskRegion(Button, prefix="route"):
    ticket_id: int


class RouteTo(Button, prefix="route-to"):
    ticket_id: int
    region_code: str


class Merge(Button, prefix="merge"):
    """Two tickets tell of one fault; `is_sure`: asked and said yes."""

    ticket_id: int
    other_id: int
    is_sure: bool
