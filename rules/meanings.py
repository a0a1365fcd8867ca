"""What the words of a kitchen mean, in either language: whoever says “wok” or “滚筒” means the pot.

A meaning and its forms: Chinese as they are written, English as expressions. Several meanings stand for forms that say
them all, and `!` is the contrary.
"""

_LISTED = r"""
# what is spoken of
pot = 锅体 锅子 炒锅 大锅 滚筒 筒子 筒体 转筒 锅 筒
    pots? woks? drums? pan
food stick = 粘锅 巴锅 沾锅 粘底 糊底 巴底
    sticky
food burnt = 糊锅 炒糊 烧糊 炒焦 烧焦 菜糊
    overcooked
lid = 锅盖 盖子 盖
    lids? cover
door = 舱门 柜门 炉门 箱门 门
    doors? hatch
screen = 显示屏 触摸屏 触屏 显示器 屏幕 画面 界面 荧幕 触摸 屏
    screens? display touch[-\s]?screen touchpad touch monitor
screen black = 黑屏 屏幕黑
    blank
screen stuck = 死机
arm = 搅拌臂 搅拌杆 搅拌器 搅拌桨 机械臂 机械手 手臂 铲子 锅铲 叶片 臂
    stirr(?:ing|er)\s+arms? stirrers? mixers? blades? paddles? arms? spatulas?
basket = 面篮 炸篮 提篮 篮子 网篮 篮
    baskets?
tray = 料盒 菜盒 餐盒 托盘 盒子 盒
    trays? box(?:es)? containers?
scale = 电子秤 秤盘 秤 称重 称
    scales? weigh(?:s|ing|ed)?
weight = 重量 克数 分量 份量 斤两
    weights? grams? portions?
fan = 散热风扇 风扇 风机 散热
    (?:cooling\s+)?fans?
network = 无线网络 无线网 网络 联网 上网 信号 无线 热点 网
    networks? internet wi-?fi wireless signal
recipe = 菜谱 食谱 菜单 菜品 新菜 配方
    recipes? menus?
oil = 食用油 油
    oils? greas[ey]\w*
sauce = 调料 酱料 酱油 生抽 老抽 料酒 盐水 酱汁 料汁 调味 液料 酱 醋 料
    sauces? soy seasonings? vinegar condiments?
sauce hose = 料管 酱管
hose = 软管 管子 管道 管路 喷嘴 喷头 管
    hoses? pipes? tubes? nozzles? lines?
water = 自来水 水
    water
drain = 排水口 排水 下水道 下水 排污
    drain(?:s|ing|ed|age)? waste sewage
steam = 蒸汽 蒸气 水汽 汽
    steam(?:s|ing)? vapou?r
emergency-stop = 急停 紧急停止 红色按钮 红按钮 红钮
    emergency\s+(?:stop|button) e[-\s]?stop (?:big\s+)?red\s+(?:stop\s+)?button
pump = 泵
    pumps?
light = 指示灯 灯
    lights? led lamps?
power = 电源 供电 来电 电
    power electricity
food = 饭 菜 米饭 食物 肉 蛋 包子 馒头
    foods? rice eggs? meat vegetables? veg dish(?:es)? buns? dumplings? noodles? fries
sound = 声音 声
    sounds?
taste = 味道 口味 味
    tastes? flavou?r
# what it does, or does not
turn = 旋转 转动 转圈 转
    turn(?:s|ing|ed)? rotat\w+ spin(?:s|ning)? go(?:es|ing)?\s+(?:a)?round revolv\w+
on = 开机 启动 开起来 通电
    (?:turn|switch|power|com|start|boot)(?:s|ing|ed|e)?\s+(?:on|up) start(?:s|ing)? boot(?:s|ing)?
    wake(?:s)?\s+up
itself stop = 停机 关机
    (?:shut|switch|turn|power)(?:s|ing)?\s+(?:off|down) cut(?:s|ting)?\s+out
move = 动弹 动 走
    mov(?:e|es|ing) budg(?:e|es|ing)
!fill = stays?\s+empty
!move = 罢工 停住 不干活
stir = 搅拌 翻炒 翻菜 搅动 炒菜 翻动 搅 翻
    stir(?:s|ring)? mix(?:es|ing)?
lift = 升降 起篮 上升 升 抬
    lift(?:s|ing)? ris(?:e|es|ing) (?:com|go)(?:e|es|ing)?\s+up rais(?:e|es|ing)
heat = 加热 发热 升温 预热 制热 热 烫
    heat(?:s|ing)?(?:\s+up)? hot warm(?:s|ing)?(?:\s+up)?
!heat = 到不了.{0,3}度 冰凉 冷的 凉的 冰冷
    cold lukewarm tepid
too heat = 过热 高温
    overheat\w*
temperature = 温度 油温 水温
    temperatures?
out = 出来 喷出 流出 出 喷 打
    (?:com|pour|flow|squirt|spray|dispens)(?:e|es|ing|s|ed)(?:\s+out)? com(?:e|es|ing)\s+out pour flow
    squirt spray
fill water = 进水 上水 加水 注水 灌水 补水
fill = 进来
    fill(?:s|ing)?(?:\s+up)? (?:com|go)(?:e|es|ing)\s+in
stick = 粘 黏 巴在
    sticks? sticking stickin stuck\s+to weld\w*
burnt = 焦 糊 发黑 黑乎乎
    charred scorch\w* burnt burns? blackened
block = 堵塞 堵住 堵死 堵 不通 淤
    block(?:ed|s|age|ing)? clog\w* plugged\s+up backed\s+up
stuck = 停在 卡住 卡死 卡顿 卡 夹住
    stuck jam(?:s|med)? froz(?:e|en) freez(?:e|es|ing) hang(?:s|ing)? hung
respond = 反应 动静 响应
    respon(?:d|ds|ding|se) react(?:s|ing)?
!respond = 不灵 没动静 不好使
    ignor(?:e|es|ing) unresponsive nothing\s+happens
work = 工作 运行
    work(?:s|ing)?
connect = 连接 连网 连上 连
    connect(?:s|ed|ing|ion)?
offline = 离线 掉线 断线 断开 断网 脱机
    offline disconnect\w* drop(?:s|ping)?\s+(?:out|off)
update = 更新 同步 下载 下发 升级
    updat\w+ sync\w* download\w*
gone = 没了 不见了 不见 消失 找不到 找不着
    gone missing disappear\w* vanish\w* can'?t\s+find (?:do|does)n'?t\s+show\s+up
closed = 关好 关严 关上 关紧 盖好 盖上 盖紧 扣紧 扣上 扣 合上 关
    clos(?:e|es|ed|ing) shuts? latch(?:es|ed)?
open = 打开 开着 开盖
    open(?:s|ed|ing)? popp?ing\s+open
recognise = 识别 扫码 扫描 读取 扫 认
    recogni[sz]\w+ scan(?:s|ning|ner)? read(?:s|er|ing)? detect\w*
shake = 抖动 震动 振动 晃动 摇晃 晃 抖 颤
    shak(?:e|es|ing|y) vibrat\w+ wobbl\w+
noise = 异响 噪音 噪声 响声 杂音 怪声 嗡嗡 吱吱 咔咔 哐哐 哐当 咯吱 吵 刺耳 响
    nois\w+ loud\w* rattl\w+ squeak\w* squeal\w* screech\w* grind\w* bang(?:s|ing)? clunk\w* clank\w*
    buzz\w* humming
# and how
black = 漆黑 全黑 黑
    black dark
slow = 很慢 慢 半天 老半天 很久
    slow(?:ly)? (?:takes?|taking)\s+(?:ages|forever|long|too\s+long|so\s+long)
little = 太小 太少 不足 不够 偏小 偏少 变小 小 少 弱
    little low weak(?:er|ly)? insufficient hardly\s+any not\s+enough too\s+little barely\s+any
too much = 太多 过多
    too\s+much double(?:\s+the)? twice
too = 太 过
    too way\s+too
raw = 生的 夹生 不熟 没熟 半生
    raw undercooked half[-\s]cooked
wrong = 不准确 不准 不对 偏差 误差 有误
    wrong inaccurate incorrect (?:is\s+)?off\s+by
weak taste = 淡 没味
    bland
itself = 自动 自己 自行
    (?:by\s+)?itself (?:on\s+)?its\s+own
"""


def _read() -> dict[str, list[str]]:
    listed: dict[str, list[str]] = {}
    meaning = ""
    for line in (line for line in _LISTED.splitlines() if line and not line.startswith("#")):
        if not line.startswith(" "):
            meaning = line.partition(" = ")[0]
        forms = line.removeprefix(f"{meaning} = ").split()
        listed.setdefault(meaning, []).extend(rf"\b(?:{form})\b" if form.isascii() else form for form in forms)
    return listed


MEANINGS = _read()
COMPLAINTS = {"noise", "shake", "offline", "emergency-stop"}
NAMES = frozenset(name for names in MEANINGS for name in names.split() if not name.startswith("!")) - COMPLAINTS
"""Said alone they complain of nothing."""
