"""Who is behind, shown: by model and region, then machine by machine; each opens its passport [L1]."""

from typing import Any, NamedTuple

from desk import in_place, passport, sides, software_fleet
from desk.charge import region_of, regions_of
from desk.software_fleet import Row
from desk.unit_of_work import UnitOfWork
from messages.buttons.campaign import ShowBehind
from messages.keyboards import campaign as keyboards
from models.device import Device
from models.person import Person
from models.software_fleet import Machine
from rules.company.house import Region
from rules.refused import Refused

ON_A_PAGE = 8


class Line(NamedTuple):
    place: int
    machine: Machine


async def show(
    work: UnitOfWork, person: Person, region_code: str | None = None, message_id: int | None = None
) -> int | None:
    """One region, or all that the person may see as a table."""
    regions = await regions_of(work, person)
    shown = [await region_of(work, person, region_code)] if region_code else regions
    one = shown[0] if len(shown) == 1 else None
    rows = await software_fleet.rows_of(work, [region.code for region in shown])
    to_open = [(row.product, row.standing.behind + row.standing.unknown) for row in rows] if one else []
    others = [each for each in regions if each is not one] if len(regions) > 1 else []
    captions = sides.captions_for(work, person)
    facts: dict[str, Any] = {
        "keyboard": keyboards.fleet(captions, one.code if one else None, [each for each in to_open if each[1]], others),
        "region": one,
        "products": _by_product(rows, {region.code: region for region in regions}),
    }
    return await in_place.show(work, person, message_id, "office/fleet", **facts)


async def show_behind(
    work: UnitOfWork, person: Person, list_of: ShowBehind, message_id: int | None = None
) -> int | None:
    region = await region_of(work, person, list_of.region_code)
    product = work.company.product(list_of.product_code)
    if product is None:
        raise Refused("no_such_machine")
    row = await software_fleet.row_of(work, region.code, product)
    batches = await software_fleet.batches_behind(work, row)
    total = row.standing.behind + row.standing.unknown
    last_page = max(total - 1, 0) // ON_A_PAGE
    page = min(max(list_of.page, 0), last_page)
    machines = await software_fleet.machines_behind(work, row, ON_A_PAGE, page * ON_A_PAGE)
    lines = [Line(place, each) for place, each in enumerate(machines, start=page * ON_A_PAGE + 1)]
    opened = {line.place: line.machine.device.id for line in lines}
    here = ShowBehind(region.code, product.code, page)
    facts: dict[str, Any] = {
        "keyboard": keyboards.behind(sides.captions_for(work, person), here, last_page, opened),
        "region": region,
        "row": row,
        "lines": lines,
        "batches": [] if page else batches,
        "page": page,
        "pages": last_page + 1,
        **{f"owner_{line.place}": line.machine.owner for line in lines},
    }
    return await in_place.show(work, person, message_id, "office/behind", **facts)


async def show_machine(work: UnitOfWork, person: Person, device_id: int) -> None:
    """Its passport, for whoever leads the region of its owner."""
    device = await work.session.get(Device, device_id)
    region_code = await software_fleet.region_of_machine(work, device) if device else None
    if device is None or region_code is None:
        raise Refused("not_your_office")
    await region_of(work, person, region_code)
    list_of = ShowBehind(region_code, device.product_code, 0)
    await passport.show_to_office(work, person, device, keyboards.machine(sides.captions_for(work, person), list_of))


def _by_product(rows: list[Row], regions: dict[str, Region]) -> list[tuple[Any, list[tuple[Region, Row]]]]:
    found: dict[str, tuple[Any, list[tuple[Region, Row]]]] = {}
    for row in rows:
        found.setdefault(row.product.code, (row.product, []))[1].append((regions[row.region_code], row))
    return list(found.values())
