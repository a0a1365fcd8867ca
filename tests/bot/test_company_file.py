"""The company file: the example is complete, and every mistake is told with its line, in plain words."""

import re
from datetime import time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.company_file import CompanyFileErrors, read_company
from rules.danger import dangers_in
from rules.fault_match import best_match

EXAMPLE = (Path(__file__).parents[2] / "company.example.toml").read_text(encoding="utf-8")
LINES = EXAMPLE.split("\n")


def errors_of(text: str | bytes) -> list[str]:
    with pytest.raises(CompanyFileErrors) as raised:
        read_company(text, "company.toml")
    return raised.value.lines


def with_change(old: str, new: str) -> str:
    assert old in EXAMPLE
    return EXAMPLE.replace(old, new, 1)


def line_of(words: str, text: str = EXAMPLE) -> int:
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


@pytest.fixture(scope="module")
def example():
    return read_company(EXAMPLE, "company.example.toml")


def test_the_example_has_five_regions_each_with_a_leader_O2(example):
    assert [region.code for region in example.regions] == ["north", "east", "south", "central", "southwest"]
    led = {member.region for member in example.staff if "leader" in member.roles}
    assert led == {region.code for region in example.regions}


def test_the_example_has_every_role_and_one_vacancy_O1_O2_O3(example):
    roles = {role for member in example.staff for role in member.roles}
    assert roles == {"technician", "leader", "dispatcher", "headquarters", "admin"}
    assert [member.region for member in example.staff if member.vacant] == ["southwest"]


def test_every_region_of_the_example_has_two_technicians_to_send(example):
    for region in example.regions:
        technicians = [m for m in example.staff if m.region == region.code and "technician" in m.roles and not m.vacant]
        assert len(technicians) >= 2, region.code


def test_the_example_has_products_and_twenty_simple_faults_with_steps_B2(example):
    assert len(example.products) >= 4
    assert len(example.faults) == 20
    for fault in example.faults:
        assert 2 <= len(fault.steps) <= 5, fault.code
        assert min(len(fault.words.zh), len(fault.words.en)) >= 5, fault.code


def test_the_parts_of_a_fault_are_parts_of_the_price_list_and_fit_its_products_B1_B2(example):
    for fault in example.faults:
        for code in fault.parts:
            part = example.price(code)
            assert part.applies == "part"
            assert not part.products or not fault.products or set(part.products) & set(fault.products), fault.code


def test_no_two_faults_of_a_product_share_a_symptom_word_B2(example):
    for product in example.products:
        faults = [fault for fault in example.faults if not fault.products or product.code in fault.products]
        words = [word.lower() for fault in faults for word in (*fault.words.zh, *fault.words.en)]
        assert len(words) == len(set(words)), product.code


SAID = [
    ("no-power", "机器今天早上突然开不了机了", "SW-W600"),
    ("no-power", "按了电源键一点反应都没有，灯也不亮", None),
    ("no-power", "it won't turn on this morning", "SW-S200"),
    ("no-power", "The machine is completely dead, no lights", None),
    ("no-power", "插上电没反应", "SW-N300"),
    ("screen-frozen", "屏幕点了没反应，死机了", "SW-D1000"),
    ("screen-frozen", "屏幕黑了", "SW-W600"),
    ("screen-frozen", "the touch screen is frozen and doesn't respond", "SW-W600"),
    ("screen-frozen", "screen stays black", None),
    ("no-network", "店里的wifi连不上了", "SW-W600"),
    ("no-network", "it lost the wifi connection", "SW-N300"),
    ("no-network", "机器显示离线", "SW-W600"),
    ("recipes-not-updating", "新菜谱下载不下来", "SW-W600"),
    ("recipes-not-updating", "our recipes are gone", "SW-W600"),
    ("recipes-not-updating", "菜谱一直不更新", None),
    ("pot-not-turning", "锅转不动了", "SW-W600"),
    ("pot-not-turning", "the pot is not turning any more", "SW-W600"),
    ("pot-not-turning", "滚筒卡住了不转", "SW-D1000"),
    ("pot-not-turning", "drum stopped rotating", "SW-D1000"),
    ("paddle-not-stirring", "搅拌臂不动了", "SW-W600"),
    ("paddle-not-stirring", "The arm does not turn", "SW-W600"),
    ("paddle-not-stirring", "the stirring arm is stuck", "SW-W600"),
    ("noise", "炒菜的时候声音特别大，哐哐响", "SW-W600"),
    ("noise", "It makes a terrible noise and shakes", "SW-D1000"),
    ("noise", "机器晃得厉害", "SW-N300"),
    ("not-heating", "开了十分钟还是不热", "SW-W600"),
    ("not-heating", "油温一直上不去", "SW-F150"),
    ("not-heating", "it does not heat up", "SW-S200"),
    ("not-heating", "水烧不开", "SW-N300"),
    ("food-sticks", "最近老是粘锅，菜都糊了", "SW-W600"),
    ("food-sticks", "food sticks to the bottom all the time", "SW-W600"),
    ("no-oil", "油出不来", "SW-W600"),
    ("no-oil", "出的油太少", "SW-W600"),
    ("no-oil", "no oil comes out", "SW-W600"),
    ("no-sauce", "酱油管堵了，不出酱油", "SW-W600"),
    ("no-sauce", "the soy sauce hose is clogged", "SW-W600"),
    ("no-water", "机器不进水", "SW-S200"),
    ("no-water", "提示缺水", "SW-N300"),
    ("no-water", "it doesn't fill with water", "SW-N300"),
    ("slow-drain", "水排不出去，积水了", "SW-N300"),
    ("slow-drain", "water doesn't drain", "SW-W600"),
    ("door-not-closed", "门关好了还是提示门未关", "SW-S200"),
    ("door-not-closed", "says the lid is open but it's closed", "SW-W600"),
    ("emergency-stop", "屏幕上提示急停", "SW-F150"),
    ("emergency-stop", "someone pressed the red button", "SW-W600"),
    ("tray-not-recognised", "放了料盒识别不到", "SW-W600"),
    ("tray-not-recognised", "the tray is not recognised", "SW-W600"),
    ("weight-wrong", "称重一直不准", "SW-W600"),
    ("weight-wrong", "the scale shows the wrong weight", "SW-W600"),
    ("overheated", "炒一会儿就自动停机，提示过热", "SW-W600"),
    ("overheated", "it says overheated and the fan is not running", "SW-D1000"),
    ("little-steam", "蒸柜没有蒸汽", "SW-S200"),
    ("little-steam", "very little steam comes out", "SW-S200"),
    ("basket-not-lifting", "面篮升不起来", "SW-N300"),
    ("basket-not-lifting", "the basket is stuck down in the oil", "SW-F150"),
    (None, "你好", None),
    (None, "我想预约保养", None),
    (None, "please send someone", None),
    (None, "机器坏了", "SW-W600"),
    (None, "it is broken", "SW-W600"),
    (None, "门店搬家了，想移机", "SW-W600"),
    (None, "I want to order a new machine", None),
]


@pytest.mark.parametrize(("code", "symptom", "product"), SAID)
def test_what_customers_say_finds_its_fault_and_nothing_else_does_B2(example, code, symptom, product):
    found = best_match(symptom, example.faults, product)
    assert (found and found.fault.code) == code


def test_no_simple_fault_of_the_example_sounds_like_danger_L4(example):
    for fault in example.faults:
        for word in (*fault.words.zh, *fault.words.en):
            assert not dangers_in(word), word


def test_the_example_lists_what_a_visit_needs_B4_V1(example):
    kinds = {checklist.kind for checklist in example.checklists}
    assert kinds == {"toolbag", "papers", "appearance", "maintenance"}
    (papers,) = example.checklists_for("papers", "SW-W600")
    assert [item.en for item in papers.items] == ["Receipt book", "Out-of-warranty price list", "Work permit"]


def test_no_tone_word_is_part_of_the_example_s_own_words_M2(example):
    said = EXAMPLE[: EXAMPLE.index("[tone.words]")].lower()
    for word in (*example.tone.words.zh, *example.tone.words.en):
        assert not re.search(rf"\b{word}\b" if word.isascii() else word, said), word


def test_lengths_times_and_amounts_are_read_as_people_write_them(example):
    assert example.timers.call_back == timedelta(hours=2)
    assert example.timers.unclaimed_urgent == tuple(timedelta(minutes=count) for count in (3, 5, 10))
    assert example.hours.quiet_from == time(21)
    assert example.price("part-fuse").amount == Decimal(15)


def test_a_timer_left_out_keeps_the_usual_value():
    company = read_company(with_change('call_back = "2h"', ""), "company.toml")
    assert company.timers.call_back == timedelta(hours=2)


MISTAKES = [
    ('name = { zh = "华北", en = "North" }', 'name = { zh = "华北" }', "regions[0].name.en: is missing"),
    ('currency = "CNY"', 'curency = "CNY"', 'company.curency: unknown key; did you mean "currency"?'),
    ('currency = "CNY"', "xyz = 1", "company.xyz: unknown key; known here: name, agent, time_zone, languages, country, currency, greeting, exclusions"),
    ('en = "Fuse"', 'en = " "', "prices[6].title.en: is empty; write the words, or leave the line out"),
    ("amount = 680", "amount = -680", "prices[7].amount: expected an amount such as 80 or 80.50, not below zero"),
    ("amount = 680", "amount = nan", "prices[7].amount: expected an amount such as 80 or 80.50, not below zero"),
    ('unfinished_report = "30m"', "unfinished_report = 30", 'timers.unfinished_report: expected a length of time such as "30m", "2h" or "3d"'),
    ('unfinished_report = "30m"', 'unfinished_report = "PT30M"', 'timers.unfinished_report: expected a length of time such as "30m", "2h" or "3d"'),
    ('["10m", "20m", "40m"]', '["10m", "40m", "20m"]', "timers.unclaimed: expected 3 lengths of time, each longer than the one before"),
    ("longest_visit = 720", "longest_visit = 5", "report.longest_visit: expected minutes, from 10 to 1440"),
    ("no_photo_with_reason = true", 'no_photo_with_reason = "yes"', "report.no_photo_with_reason: expected true or false"),
    ("no_photo_with_reason = true", "no_photos_with_reason = true", 'report.no_photos_with_reason: unknown key; did you mean "no_photo_with_reason"?'),
    ('"checklist",  ', '"checklists",  ', "report.required[5]: expected 'photo_before', 'diagnosis', 'work', 'photo_after', 'minutes', 'checklist', 'temporary_solution', 'cause', 'final_solution', 'software' or 'price'"),
    ('quiet_from = "21:00"', 'quiet_from = "9pm"', 'hours.quiet_from: expected a time of day such as "09:00"'),
    ('closes = "18:00"', 'closes = "08:00"', "hours.closes: must come after opens"),
    ("weekdays = [1, 2, 3, 4, 5, 6]", "weekdays = [1, 8]", "hours.weekdays[1]: expected 1, 2, 3, 4, 5, 6 or 7"),
    ("chat_id = -100900000001", 'chat_id = "-100900000001"', "regions[0].chat_id: expected a whole number"),
    ("chat_id = -100900000002", "chat_id = -100900000001", "regions[1].chat_id: is already used by regions[0]"),
    ("telegram_id = 900000012", "telegram_id = 900000011", "staff[4].telegram_id: is already used by staff[3]"),
    ('code = "east"', 'code = "Ost und West"', "regions[1].code: expected a short code: up to 24 letters, digits, - or _"),
    ('code = "SW-N300"', 'code = "SW-W600"', "products[2].code: is already used by products[0]"),
    ('region = "east"', 'region = "eats"', 'staff[6].region: "eats" is not among the regions; did you mean "east"?'),
    ('roles = ["dispatcher"]', 'roles = ["boss"]', "staff[2].roles[0]: expected 'technician', 'leader', 'dispatcher', 'headquarters' or 'admin'"),
    ('roles = ["dispatcher"]', 'roles = ["admin"]', 'staff: there is no dispatcher; name one in [[staff]], or write the post down with "vacant = true"'),
    ("vacant = true", "vacant = true\ntelegram_id = 900000099", "staff[20].telegram_id: a vacant post has no Telegram account yet"),
    ('software = "2.4.1"', 'software = "newest"', 'products[0].software: expected a version such as "2.4.1" or "2.5-beta"'),
    ('software = "2.4.1"', "software = 2.4", "products[0].software: expected words in quotes"),
    ("warranty_months = 18", "warranty_months = true", "products[2].warranty_months: expected a whole number"),
    ('serial = "N300-#######*"', 'serial = "N300-[0-9]{8}"', 'products[2].serial: expected what the plate says, such as "W600-#######*": # for a digit, * for the check digit'),
    ("warranty_months = 18", "warranty_months = 100000000000", "products[2].warranty_months: expected months from 0 to 240"),
    ('products = ["SW-S200"]', 'products = ["SW-S2000"]', 'faults[18].products[0]: "SW-S2000" is not among the products; did you mean "SW-S200"?'),
    ('parts = ["part-fuse"]', 'parts = ["fuse"]', 'faults[0].parts[0]: "fuse" is not among the prices; did you mean "part-fuse"?'),
    ('kind = "toolbag"', 'kind = "bag"', "checklists[0].kind: expected 'toolbag', 'papers', 'appearance' or 'maintenance'"),
    ('visits = ["maintenance"]', 'visits = ["cleaning"]', "checklists[1].visits[0]: expected 'repair' or 'maintenance'"),
    ('visits = ["maintenance"]', "visits = []", "checklists[1].visits: expected at least one; leave the line out for all visits"),
    ('products = ["SW-F150"]\nitems', 'visits = ["repair"]\nitems', "checklists[7].visits: a maintenance list is ticked at maintenance visits anyway; leave the line out"),
    ('code = "leaking"', 'code = "burnt-smell"', "extra_checks[1].code: is already used by extra_checks[0]"),
    ('code = "leaking"', 'code = "leaking"\nproducts = ["SW-W60"]', 'extra_checks[1].products[0]: "SW-W60" is not among the products; did you mean "SW-W600"?'),
    ('check = { zh = "绝缘电阻、接地和进水的地方", en', 'check = { zh = "绝缘电阻、接地和进水的地方", english', "extra_checks[3].check.en: is missing"),
    ('country = "CN"', "country = 1979-05-27", "company.country: a date has no place here"),
    ('code = "north"', 'code = "\\u0000"', "regions[0].code: holds a character that cannot be shown"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), MISTAKES)
def test_a_mistake_is_told_with_its_line_and_what_is_expected(old, new, expected):
    place, sentence = expected.split(": ", 1)
    told = [line for line in errors_of(with_change(old, new)) if line.endswith(f": {place}: {sentence}")]
    assert len(told) == 1, errors_of(with_change(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("amount = 680", "amount = -680"),
        ('currency = "CNY"', 'curency = "CNY"'),
        ('"part-temperature", "part-coil", "part-heater"', '"part-temperature",\n\n  "part-coal",\n "part-heater"'),
        ('{ zh = "上岗证", en = "Work permit" }', '{ zh = "上岗证", en = "" }'),
        ('text.en = "Turn the main switch off, wait', 'text.de = "Turn the main switch off, wait'),
    ],
)
def test_the_line_is_the_very_line_of_the_mistake(old, new):
    text = with_change(old, new)
    mark = "part-coal" if "part-coal" in new else new
    assert f"company.toml:{line_of(mark.split(chr(10))[0], text)}:" in "".join(f"{line}\n" for line in errors_of(text))


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file():
    text = with_change("amount = 680", "amount = -680").replace('closes = "18:00"', 'closes = "noon"')
    text = text.replace('region = "east"', 'region = "eats"', 1)
    places = [line.split(": ")[1] for line in errors_of(text)]
    assert places == ["hours.closes", "regions[1]", "staff[6].region", "prices[7].amount"]


def test_a_region_without_a_leader_asks_for_a_name_or_a_vacancy_O2():
    text = EXAMPLE.replace('roles = ["leader"]\nregion = "south"', 'roles = ["technician"]\nregion = "south"')
    line = line_of('code = "south"') - 1
    assert errors_of(text) == [
        f'company.toml:{line}: regions[2]: has no leader; name one in [[staff]], or write the post down with "vacant = true"'
    ]


def test_a_technician_belongs_to_a_region():
    text = EXAMPLE.replace('roles = ["technician"]\nregion = "south"\n', 'roles = ["technician"]\n', 1)
    (error,) = errors_of(text)
    assert error.endswith("region: is missing; a technician belongs to a region")


def test_an_empty_file_names_the_tables_that_it_needs():
    assert errors_of("") == [
        f"company.toml:1: {table}: is missing" for table in ("company", "hours", "products", "regions")
    ] + ["company.toml:1: staff: is missing"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("[company]\nname = \n", "company.toml:2: not TOML: Invalid value"),
        ("a = 1\na = 2\n", "company.toml:2: not TOML: Cannot overwrite a value"),
        ("a = [1 2]\n", "company.toml:1: not TOML: Unclosed array"),
        (b"a = 1\nb = '\xff'\n", "company.toml:2: not UTF-8 text; save the file as UTF-8"),
        ("a = 1\nb = '\ud800'\n", "company.toml:2: not UTF-8 text; save the file as UTF-8"),
        ("a = " + "[" * 5000 + "]" * 5000, "company.toml:1: brackets are nested too deeply"),
        ("b = 1\na = 0x" + "f" * 5000, "company.toml:2: a: is too large a number"),
        ("a = " + "9" * 5000, "company.toml:1: not TOML: "),
    ],
)
def test_what_is_not_toml_is_told_with_its_line_too(content, expected):
    (error,) = errors_of(content)
    assert error.startswith(expected)


def test_brackets_in_brackets_are_no_company():
    assert errors_of("a = " + "[" * 50 + "]" * 50)[0].endswith("is nested too deeply")


def test_a_file_saved_by_an_editor_for_windows_is_read_alike(example):
    assert read_company(b"\xef\xbb\xbf" + EXAMPLE.replace("\n", "\r\n").encode(), "company.toml") == example


odd_values = st.sampled_from([
    "true", "-1", "0", "[]", "{}", '""', "nan", "1e400", "1979-05-27", "07:32:00", "[[1]]", "{ zh = 1 }", '"PT1H"', "[{}]",
    '"""\n\n"""', "'''\n'''", "9" * 30, '"\\u0000"', "1.5", '"x"',
])  # fmt: skip
some_line = st.integers(0, len(LINES) - 1)


def assert_loads_or_tells_lines(text: str | bytes) -> None:
    try:
        read_company(text, "company.toml")
    except CompanyFileErrors as errors:
        assert errors.lines
        for line in errors.lines:
            assert re.fullmatch(r"company\.toml:[1-9]\d*: .+", line)
            assert "Input should" not in line


@settings(max_examples=80, deadline=None)
@given(number=some_line, value=odd_values)
def test_any_value_put_anywhere_loads_or_is_told_with_its_line(number, value):
    changed = re.sub(r"= .*", lambda _: f"= {value}", LINES[number], count=1)
    assert_loads_or_tells_lines("\n".join([*LINES[:number], changed, *LINES[number + 1 :]]))


@settings(max_examples=80, deadline=None)
@given(
    first=some_line, count=st.integers(1, 5), instead=st.lists(st.one_of(st.sampled_from(LINES), st.text()), max_size=3)
)
def test_any_lines_put_in_place_of_others_load_or_are_told_with_their_line(first, count, instead):
    assert_loads_or_tells_lines("\n".join([*LINES[:first], *instead, *LINES[first + count :]]))


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, len(EXAMPLE.encode())), removed=st.integers(0, 20), instead=st.binary(max_size=6))
def test_any_bytes_put_in_place_of_others_load_or_are_told_with_their_line(at, removed, instead):
    content = EXAMPLE.encode()
    assert_loads_or_tells_lines(content[:at] + instead + content[at + removed :])


def test_the_bounds_of_the_way_and_its_speed_are_judged_B5():
    wrong = errors_of(with_change("kmh = 40", "kmh = 400").replace('travel_most = "4h"', 'travel_most = "5m"'))
    assert [each.split(": ", 1)[1] for each in wrong] == [
        "timers.travel_most: must not be shorter than travel_least",
        "road.kmh: expected kilometres an hour from 5 to 150",
    ]
    assert errors_of(with_change("detour = 1.3", "detour = 0.5"))[0].endswith(
        "expected a number from 1 to 3, such as 1.3"
    )
