"""What people write: what fits the question asked, and now and then something that fits nothing."""

from random import Random

ADDRESSES = {
    "north": ("北京市朝阳区建国路8号", "天津市和平区南京路12号"),
    "east": ("上海市徐汇区漕溪路1号", "杭州市西湖区文三路90号"),
    "south": ("深圳市南山区科苑路8号", "广州市天河区体育西路103号"),
    "central": ("武汉市江汉区解放大道690号", "长沙市岳麓区麓山路36号"),
    "southwest": ("成都市高新区天府大道1号", "重庆市渝中区民权路28号"),
}
SYMPTOMS = (
    "锅的外壳裂了，把手也松了", "机器开不了机，按了没反应", "屏幕一直闪", "加热很慢，菜炒不熟", "转起来声音很大",
    "漏水了", "the arm does not turn", "显示 E07", "机器冒烟了", "漏电，电到人了", "出料口堵住了",
)  # fmt: skip
NAMES = ("王建国", "李小梅", "Ann Smith", "陈老板", "周师傅")
NONSENSE = (
    "？",
    "嗯",
    "好的好的",
    "。。。",
    "asdf",
    "1",
    "在吗",
    "你们到底行不行",
    "/help",
    "/cancel",
    "返回",
    "A" * 400,
)
CUSTOMER_COMMANDS = (
    "/start", "/tickets", "/tickets", "/machines", "/maintenance", "/suggest", "/complaint", "/person", "技术员到哪了",
    "想取消", "改时间", "要退货", "门口停车不方便，请走后门", "什么时候来？", "/language", "表扬", "毛病又出来了",
)  # fmt: skip
TECHNICIAN_COMMANDS = (
    "/day", "/jobs", "/jobs", "/log", "/update", "/leave", "/suggest", "/appraisal", "换了加热管", "我堵在路上了",
)  # fmt: skip
LEADER_COMMANDS = (
    "/region", "/region", "/digest", "/logs", "/absences", "/updates", "/software", "/campaigns", "/staff", "/urgent",
    "/conduct", "/suggestions", "/appraisals", "/evening", "/plan", "/leave",
)  # fmt: skip
DISPATCHER_COMMANDS = ("/new", "/new", "/waiting", "/waiting", "/region", "/absences", "/urgent", "/plan", "/handback")
HEADQUARTERS_COMMANDS = (
    "/digest", "/updates", "/software", "/campaigns", "/region", "/logs", "/conduct", "/suggestions", "/appraisals",
    "/urgent", "/seen",
)  # fmt: skip
REASONS = ("今天人手不够", "路上堵车", "配件还没到", "客户要求", "身体不舒服", "给我滚")


def address(chance: Random, region: str) -> str:
    """No two live behind one door."""
    return f"{chance.choice(ADDRESSES.get(region, ADDRESSES['south']))}{chance.randrange(10**5, 10**6)}室"


def phone(chance: Random) -> str:
    return f"138{chance.randrange(10**8):08}"


def call(chance: Random, region: str) -> str:
    """Everything at once, as a dispatcher takes it down."""
    told = (phone(chance), chance.choice(NAMES), address(chance, region))
    return f"{'，'.join(told)}\nW600，2026年3月买的，{chance.choice(SYMPTOMS[:6])}，尽快"
