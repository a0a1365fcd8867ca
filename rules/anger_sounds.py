"""How anger and insults sound in a customer's words, and what only sounds like them [V2]."""

from functools import partial

from rules.listening import any_of

_SHORT_FOR = {
    "HOUSE": r"(?:company|service|support|staff|team|bots?|people|technicians?|brand|hotline)",
    "SCORN": r"(?:stupid|dumb|useless|pathetic|hopeless|worthless|garbage|trash|rubbish|ridiculous|shameful|"
    r"disgusting|disgraceful|terrible|awful|horrible|lying|a\s+(?:joke|disgrace|scam))",
    "贵方": "(?:你们?|您们?|贵公司|售后|客服|师傅|技术员|公司|厂家|服务|态度)",
    "句首": r"(?:^|[\s,.!?，。！？、])",
    "句尾": r"(?:$|[\s,.!?，。！？、])",
}
_any_of = partial(any_of, short_for=_SHORT_FOR)

LOOK_ALIKES = _any_of(r"""
    操[作场控纵心持练办守劳盘]|[体早]操
    垃圾(?:桶|袋|站|箱|房|车|处理|分类|口|筐|篓|盘|斗|堆)|废物[箱盒口桶处斗槽收]
    傻瓜(?:式|化|操作|模式)
    [不没](?:再|有|是)?(?:很|太|怎么)?生气
    (?:客人|顾客|食客|老板娘?|邻居|厨师|大厨|服务员)们?NEAR{0,6}(?:生气|发火|恼火|骂|气死|气坏)
    \b(?:idiot\s+light\b|dumb[- ]?(?:waiter|bell)\w*)
    \bsuck(?:s|ed|ing)?\s+(?:in|up|out|air|water|oil|dust|too|more|less|through)\b
    \b(?:won't|doesn't|wouldn't|will\s+not|does\s+not|make\s+it)\s+shut\s+up\b
    \b(?:customers?|guests?|diners?|boss|chef|cooks?|wife|husband|neighbou?rs?|waiters?)\s+WORD{0,3}(?:angry|furious)\b
    (?:\bnot|n't|\bnever)\s+WORD?(?:angry|furious)\b
""")

INSULTS = _any_of(r"""
    傻(?:逼|比|屄|叉|缺|子|x|b\b)|[沙煞]比|(?<![a-z0-9])sb(?![a-z0-9])|智障|脑残|弱智|白痴|蠢(?:货|猪|蛋|材|驴|到)
    废物|混蛋|王八蛋|龟孙|畜生|人渣|败类|贱[人货]|狗(?:屁|东西|日|娘|杂种)
    不要脸|没良心|黑心(?:商|公司|企业|厂|老板|钱)|骗子|骗人|坑人|坑爹|坑钱|奸商|无良|流氓|强盗
    (?:真是?|太|简直是?|破)垃圾(?!掉|卡|太多|在)|垃圾(?:机器|公司|服务|产品|售后|玩意|设备|厂家|品牌|牌子|系统|客服)
    烂(?:公司|机器|货|服务|产品|售后|透)|贵方NEAR{0,6}(?:烂|差劲|恶劣|垃圾)|破(?:公司|服务|售后|客服|玩意|厂家)
    脑子NEAR{0,2}(?:进水|有病|有问题|有坑|坏)|(?:贵方|是不是|都|真)\s*有病|神经病|有毛病吧|瞎了吗|聋了吗
    听[得不]懂?人话|说人话|去死|去你的|句首放屁|放你NEAR{0,2}屁
    句首(?:都|你们?|给我|快|赶紧)?滚(?:蛋|开|吧|远|一边|句尾)
    妈的|[他你尼特][妈玛](?!妈)|[特他]么的|(?<![a-z])tmd(?![a-z])|你大爷|[卧我]槽|我[操靠]句尾|操(?:句尾|你|蛋|他)
    什么(?:狗屁|破(?![损了裂]))|什么玩意|扯淡|胡扯
    \b(?:idiots?|morons?|imbeciles?|dumb\s*ass\w*|ass\s*holes?|arseholes?|bastards?|bitch\w*|scumbags?)\b
    \b(?:clowns|crooks?|liars?|thieves|scammers?|cheaters|incompetents?|cunts?|dickheads?|wankers?)\b
    \b(?:f+u+c+k\w*|f[*#@]+ck\w*|fck\w*|(?:wtf|stfu|gtfo)\b|mother\s*f\w*)
    \b(?:(?:bull\s*)?sh[i*]t(?!ake)\w*|(?:load|piece|pile|bunch)\s+of\s+WORD?(?:crap|junk)\b)
    \b(?:are|r)\s+(?:you|u|ya)\s+WORD{0,2}(?:stupid|dumb|deaf|blind|kidding|insane|crazy|nuts|serious)\b
    \b(?:you(?:'re|\s+WORD?are)\s+WORD{0,3}SCORN\b|you\s+WORD?(?:suck|lied|lie)\b)
    \b(?:HOUSE\s+(?:is|are|was|were)\s+WORD{0,3}SCORN\b|HOUSE\s+WORD?sucks?\b|SCORN\s+HOUSE\b)
    \b(?:shut\s+up\b|screw\s+(?:you|this|your)\b|go\s+to\s+hell\b|to\s+hell\s+with\b|damn\s+you\b|how\s+dare\b)
""")

FURY = _any_of(r"""
    (?<![燃煤排进供抽蒸空暖氧然电])气(?:死|疯|炸)|(?:我|真|太|很|非常|实在)NEAR{0,4}(?:生气|愤怒|恼火|抓狂|窝火)
    受够|忍无可忍|忍够|忍不下去|受不了(?:贵方|这家)|(?:我|人)NEAR{0,4}[要快逼]NEAR{0,2}疯
    太过分|欺人太甚|欺负(?:人|客户|消费者)|耍[我人猴]|(?:糊弄|忽悠)[我人谁]|敷衍[我人]|踢皮球|推卸责任
    曝光你|(?<![转报禀])告你们(?!一声|说)|起诉你|去告(?![诉知])|(?<!\d)12315(?!\d)|消费者协会|消协
    管不管|还管吗|有没有人管|[都也就]没人管|再也不[买用找信]
    太差劲|差劲透|恶心人
    \b(?:i|i'm|im|i\s+am|we|we're|we\s+are|makes?\s+me|made\s+me)\s+WORD{0,4}(?:furious|angry|livid|outraged|enraged|pissed|fuming)\b
    \b(?:sick\s+(?:and\s+tired\s+)?of\s+(?:you|your|this|it|waiting|calling|asking|excuses|hearing)\b|fed\s+up\b|pissed\s+off\b)
    (?:\bi|\bwe)(?:'ve|\s+have)\s+had\s+(?:enough|it)\b|\bhad\s+it\s+with\b|\b(?:lost|losing|lose)\s+(?:my|our)\s+patience\b
    \b(?:you(?:'re|\s+are)\s+driving\s+(?:me|us)\b|what\s+the\s+hell\b|who\s+the\s+hell\b|for\s+(?:god|christ|heaven)'?s\s+sake\b)
    \b(?:wast(?:e|es|ed|ing)\s+(?:of\s+)?(?:my|our)\s+time\b|(?:you|being|feel|got)\s+WORD{0,2}ripp(?:ed|ing)\s+WORD?off\b|a\s+rip-?off\b)
    \b(?:a\s+scam\b|sue\s+you\b|my\s+lawyer\b|never\s+buy(?:ing)?\s+WORD{0,4}(?:again|from\s+you)\b)
    \b(?:worst\s+WORD{0,3}(?:service|company|support|experience|product|machine)\b|disgrace(?:ful)?\b)
    \b(?:(?:absolute|complete|total)(?:ly)?\s+(?:a\s+)?(?:joke|unacceptable)\b|(?:this|that|it)(?:'s|\s+is)\s+unacceptable\b)
""")
