"""At a maintenance visit the lists of the product are ticked, and what the customer told is looked into [V4]."""

from dataclasses import replace

from sqlmodel import select

from models.tick import findings_at
from models.visit import Visit
from rules.company.checklists import Checklist
from rules.company.words import Text
from rules.ticket import Kind
from tests.messages.telegram_html import complaints, visible_length
from tests.support.tickets import TUESDAY_TEN, reports, stored
from tests.support.ticking import ALL, CHECK, CHECK_MACHINE, checks_the_machine, leaves, ticks_everything
from tests.support.visit_steps import files_report

TOLD = "最近声音有点大，还有股焦味"


async def at_the_machine(desk, wang, li, group, symptom=TOLD, **details):
    details = {"kind": Kind.MAINTENANCE, "product_code": "SW-W600", "symptom": symptom} | details
    ticket = await reports(desk, wang, **details)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await leaves(li)
    await li.presses("我到了")
    return ticket


async def test_no_report_before_the_lists_of_the_product_are_ticked_V4(desk, wang, li, group):
    ticket = await at_the_machine(desk, wang, li, group)
    await li.press_data(f"file:{ticket.id}")
    assert "· 检查清单" in (await li.toasts())[0]
    await li.presses(CHECK_MACHINE)
    for title in ("通用保养", "炒菜机保养", "客户说的情况"):
        assert title in await li.chat.last_text()
        await li.presses(ALL)
    assert "都检查好了" in await li.chat.last_text()
    assert (await li.chat.captions())[:2] == ["写报告", "✓ 1 有焦味"]
    await files_report(li)
    assert (await stored(desk, ticket)).status == "reported"


async def test_what_the_customer_told_suggests_extra_checks_V4(desk, wang, li, group):
    await at_the_machine(desk, wang, li, group)
    await li.presses(CHECK_MACHINE)
    await li.presses("炒菜机保养 ›")
    await li.presses("客户说的情况 ›")
    card = await li.chat.last_text()
    assert f"<blockquote>{TOLD}</blockquote>" in card
    assert "客户提到“有焦味”，请查一查：断电后检查接线端子" in card
    assert "客户提到“声音大或抖动”，请查一查：机器没放平" in card


async def test_who_tells_nothing_special_has_the_list_alone_V4(desk, wang, li, group):
    await at_the_machine(desk, wang, li, group, symptom="都挺好的")
    await checks_the_machine(li)
    assert not await li.hears("客户提到")
    assert "写报告" in str(await li.chat.screen())


async def test_a_number_and_a_few_words_note_what_was_found_and_it_is_kept_V4(desk, wang, li, group):
    ticket = await at_the_machine(desk, wang, li, group)
    await li.types("保养清单")
    await li.types("4 皮带松了 <已调紧>")
    assert "✓ 4. 检查紧固件有没有松动 — 皮带松了 &lt;已调紧&gt;" in await li.chat.last_text()
    await li.types("1 2、3")
    assert "✓ 2. " in await li.chat.last_text()
    await li.types("99")
    assert "没有这个编号" in await li.chat.last_text()
    async with desk.database.open_work() as work:
        visit = (await work.session.exec(select(Visit).where(Visit.ticket_id == ticket.id))).one()
        found = await findings_at(work.session, visit.id)
    assert [(tick.words, tick.finding) for tick in found if tick.finding] == [
        ("检查紧固件有没有松动", "皮带松了 <已调紧>")
    ]
    assert len(found) == 4


async def test_typed_words_tick_a_whole_list_in_either_language_B4(desk, wang, li, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    await li.types("出发前检查")
    for word in ("全部", "all", "Tick all of this list"):
        await li.types(word)
    assert "都齐了" in await li.chat.last_text()


async def test_before_leaving_a_number_with_words_is_no_finding_V4(desk, wang, li, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    await li.types("出发前检查")
    await li.types("2 螺丝刀借出去了")
    assert not await li.hears("✓ 2. ")


async def test_two_jobs_at_once_each_keep_their_own_ticks_B4(desk, wang, li, group):
    ann = desk.customer("Ann")
    tickets = []
    for who, hour in ((wang, 2), (ann, 6)):
        tickets.append(await reports(desk, who, wished_at=TUESDAY_TEN.replace(hour=hour)))
        await group.pressed_by(li, "接单")
        await li.presses("确认")
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await li.press_data(f"lists:{tickets[1].id}")
    await li.types("1")
    await li.press_data(f"lists:{tickets[0].id}")
    assert "○ 1. " in await li.chat.last_text()
    await ticks_everything(li)
    await li.press_data(f"leave:{tickets[0].id}")
    assert (await stored(desk, tickets[0])).status == "en_route"
    await li.press_data(f"leave:{tickets[1].id}")
    assert "请先别出发" in (await li.toasts())[0]


async def test_a_company_file_of_any_length_makes_a_list_that_telegram_shows_B4(desk, wang, li, group):
    ticket = await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    long = Text("锅" * 900 + "<b>&", "<i>" + "pot " * 200)
    items = (Text("<b>粗体</b> & 它", "<script>"), *(replace(long, zh=f"{n}{long.zh}") for n in range(59)))
    bags = tuple(Checklist(f"bag{n}", long, "toolbag", items) for n in range(6))
    desk.database.company = replace(desk.database.company, checklists=bags)
    desk.clock.now = TUESDAY_TEN.replace(hour=1)
    await li.types("出发")
    await li.presses(CHECK)
    for row in await li.chat.screen():
        words = str(row.parameters["text"])
        assert complaints(words) == []
        assert visible_length(words) <= 4096
        keys = [key for line in (row.parameters.get("reply_markup") or {}).get("inline_keyboard", []) for key in line]
        assert len(keys) <= 100
        assert all(len(key["callback_data"].encode()) <= 64 for key in keys)
    await ticks_everything(li)
    await li.presses("我出发了")
    assert (await stored(desk, ticket)).status == "en_route"


async def test_a_list_that_changed_meanwhile_is_said_to_be_so_B4(desk, wang, li, group):
    await reports(desk, wang)
    await group.pressed_by(li, "接单")
    await li.presses("确认")
    await li.presses(CHECK)
    _, data = await li.chat.find("○ 1 ")
    desk.database.company = replace(desk.database.company, checklists=())
    await li.press_data(data)
    assert "没有要打勾的清单" in (await li.toasts())[0]
    other = Checklist("toolbag", Text("包", "bag"), "toolbag", (Text("锤子", "Hammer"),))
    desk.database.company = replace(desk.database.company, checklists=(other,))
    await li.press_data(data)
    assert "刚刚有变动" in (await li.toasts())[0]
