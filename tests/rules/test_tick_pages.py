"""Long lists come in pages; one is led from what is ticked to what is missing [B4]."""

from hypothesis import given
from hypothesis import strategies as some

from rules.company.words import Text
from rules.tick_pages import ON_A_PAGE, next_place, pages_of, place_of, place_with
from rules.ticking import Item, TickList, missing

sizes = some.lists(some.integers(1, 70), min_size=1, max_size=5)


def lists(counts):
    return [
        TickList(f"list{n}", Text("单", "list"), tuple(Item(f"{n}.{i}", Text(str(i), str(i))) for i in range(count)))
        for n, count in enumerate(counts)
    ]


@given(sizes)
def test_every_item_stands_on_one_page_by_its_number_in_the_list(counts):
    pages = pages_of(lists(counts))
    shown = [(page.list_code, number) for page in pages for number, _ in page.items]
    assert shown == [(f"list{n}", i + 1) for n, count in enumerate(counts) for i in range(count)]
    assert all(len(page.items) <= ON_A_PAGE for page in pages)
    for place, page in enumerate(pages):
        assert place_of(pages, page.list_code, page.number) == place == place_with(pages, page.items[-1][1].key)


@given(sizes, some.data())
def test_whoever_follows_the_pages_ends_with_everything_ticked(counts, data):
    whole = lists(counts)
    pages, ticked = pages_of(whole), set()
    place = data.draw(some.integers(0, len(pages) - 1))
    for _ in pages:
        place = next_place(pages, ticked, place)
        ticked |= {item.key for _, item in pages[place].items}
    assert not missing(whole, ticked)
    assert next_place(pages, ticked, place) == place
