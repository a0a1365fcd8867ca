"""The buttons by which the office completes a ticket, brings it to another region, or makes two of them one [O3]."""

from collections.abc import Sequence

from messages.buttons.complete import Merge, PutRight, RouteTo, ShowData, TakeProduct
from messages.buttons.office import ShowCase
from messages.keyboards.captions import Captions
from messages.markup import Key, Markup, inline, press
from rules.company.house import Region
from rules.company.products import Product
from rules.report import Question


def lines(captions: Captions, ticket_id: int, listed: Sequence[Question]) -> Markup:
    keys = [press(captions(f"line_{line}"), PutRight(ticket_id, line)) for line in listed]
    pairs = [keys[place : place + 2] for place in range(0, len(keys), 2)]
    return inline([*pairs, _back(captions, ticket_id)])


def ask(captions: Captions, ticket_id: int, products: Sequence[Product]) -> Markup:
    listed = [[press(captions.words(each.name), TakeProduct(ticket_id, each.code))] for each in products]
    return inline([*listed, [press(captions("back"), ShowData(ticket_id))]])


def noted(captions: Captions, ticket_id: int, elsewhere: Region | None) -> Markup:
    named = captions("route_to", region=captions.words(elsewhere.name)) if elsewhere else ""
    route = [press(named, RouteTo(ticket_id, elsewhere.code))] if elsewhere else []
    return inline([route, [press(captions("complete_data"), ShowData(ticket_id))], _back(captions, ticket_id)])


def regions(captions: Captions, ticket_id: int, others: Sequence[Region]) -> Markup:
    rows = [[press(captions.words(each.name), RouteTo(ticket_id, each.code))] for each in others]
    return inline([*rows, _back(captions, ticket_id)])


def sure_to_merge(captions: Captions, ticket_id: int, other_id: int) -> Markup:
    yes = [press(captions("yes_merge"), Merge(ticket_id, other_id, is_sure=True))]
    return inline([yes, _back(captions, ticket_id)])


def _back(captions: Captions, ticket_id: int) -> list[Key]:
    return [press(captions("back"), ShowCase(ticket_id))]
