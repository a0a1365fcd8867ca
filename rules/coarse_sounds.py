"""How coarse and scornful words sound, beside those of the company file, and what only sounds like them [M2]."""

import re
from functools import partial

from rules.listening import any_of

_SHORT_FOR = {
    "句首": r"(?:^|[\s,.!?，。！？、])",
    "句尾": r"(?=$|[\s,.!?，。！？、吧啊呀吗啦了])",
    "NUMB": r"(?:stupid|dumb|thick|blind|deaf|dense|daft|slow|retarded|brainless|useless|pathetic|hopeless|lazy"
    r"|filthy|cheap|disgusting|ridiculous)",
    "BEAST": r"(?:cow|pig|clown|animal|donkey|monkey|dog|rat|ape|liar|joke|brick|plank|muppet)s?",
    "NAG": r"(?:nag|whin|bitch|moan|complain|shout|call|bother|bug|pester)ing",
    "YOU": r"(?:you(?:'re|r|\s+are)?|u\s+r|ur)",
    "ALONE": r"(?=\W*$)",
}
_any_of = partial(any_of, short_for=_SHORT_FOR, flags=re.ASCII)

LOOK_ALIKES = _any_of(r"""
    操[作场控纵心持练办守劳盘]|[体早做晨播]操|曹操|草[莓菇鱼坪原药地本书稿图]
    [水汤油锅](?:烧|煮|一)?滚[开了]|翻滚|滚(?:筒|轮|动|珠|烫|子|水|油|石|边|刷|梯|揉|圆|压|轴|球)
    去死[机锁角]|[锁卡拧焊夹冻关固钉]死|死[机锁角循面]
    傻(?:瓜(?:式|化|操作|模式|相机|包)|大黑粗)|笨[重鸡拙]|脑残影|瞎火|聋[哑子人](?:学校|也)
    放屁[声一似般]|(?<!长)屁股|狗肉|狗不理|[土热]狗|猪(?:[肉油肝蹄脚排骨血毛场]|头肉)
    妈妈?(?:驿站|做|的味道|祖|咪|生)|妈妈的?(?!蛋)|神经(?:外科|网络|内科)|(?<=[我您咱])妈的
    废物(?:盒|箱|桶|回收|利用|处理|我|请|要|带|扔|倒|满|清|太多|堵)|(?:清理|处理|产生|厨余|收集)废物
    贱[卖价]|不[要用]脸[对贴靠]|骗子(?:冒充|电话|很多|多|太多)|流氓软件|强盗门|黑心[油棉]
    自己?找的(?=[师工配零材人])|不关[您你](?:的)?事|[5五]b(?:号|室|栋|座|楼|门|口|单元)|2b\s*铅|二百五十?(?:块|元|毫|克|度|瓦|伏|左右)
    \b(?:dummy|dumb)[- ]*(?:plug|load|terminal|waiter|bell|port|card|run|test|pad|coil)s?\b|\bfool-?proof\w*
    \bidiot\s+lights?\b|\bjerk\s+(?:chicken|pork|seasoning|sauce)\b|\bclown\s*fish\b|\b(?:pig|cow)\s+(?:roast|milk|bell|ear|feet|trotter)s?\b
    \bbastard\s+files?\b|\b(?:cock|ball|stop|pet|drain)[- ]*(?:valve|cock|tail)s?\b
    \bprick(?:s|ed)?\s+(?:the|each|a|holes?|with)\b
    \bshut\s+up\s+(?:tight|the|for|at|shop)\b|\bnot\s+shut(?:,|\s)\s*up\b|\bdo\s+not\s+shut\s+up\b|\bhell\s+of\s+a\b
    \bnot\s+your\s+(?:own\s+)?fault\b|\bscrew\s+(?:the|it|your?\s+(?:lid|cap|hose))\b|\bass'y\b
    (?<![a-z])[a-z]{2,4}-\d{2,}|\bretard(?:s|ed|ing)?\s+the\b
    \bsuck(?:s|ed|ing)?\s+(?:in|up|out|air|water|oil|dust|too|more|less|through)\b
""")

CHINESE = r"""
    [傻沙煞莎啥杀][\s*]?(?:逼|比|笔|币|批|屌|吊|叉|缺|[xb](?![a-z0-9]))|沙雕|[二装牛]逼|逼样|傻\*{1,2}[逼比]?
    (?:[你他您就真可])(?:[这个们是真可也太]|不是|是不是|怎么|咋|这么|还|有点){0,3}傻|傻(?:子|瓜|蛋|货|帽|不傻|啊|吗|了吧)|臭傻
    [智弱]障|弱智|脑[残瘫]|白痴|[蠢笨呆](?:货|猪|蛋|材|驴|到|死|得|才|瓜|牛|啊)|(?:[这那]么|真|太|够|好|怎么NEAR{0,3})[蠢笨]
    废[物柴]|混蛋|王八[蛋羔]|忘八|龟孙|龟儿|畜生|禽兽|人渣|败类|贱[人货逼]|狗(?:屁|东西|日|娘|杂种|玩意)|杂种|婊子|骚货|臭(?:娘们|三八)
    不要脸|没良心|丑八怪|没(?:教养|素质|文化真|见识|脑子|长眼|长脑|长耳|长手)|土包子|乡巴佬|泥腿子|穷(?:鬼|酸|逼|光蛋)|垃圾(?:客户|人(?!员)|店|东西)
    猪(?:脑子|狗不如|一样)|猪头(?=$|[,，。!！])|像头猪|[你他]NEAR{0,2}[是像跟比](?:一?头|个)?[猪狗驴]
    脑子NEAR{0,3}(?:进水|有病|有坑|坏|呢)|(?:你们?|是不是|都|真)\s*有病|你(?:们|是不是)?有毛病|有病[吧啊呀吗是]|神经病|神经兮兮|吃错药|吃饱了撑
    (?:[你眼都的]|是不是)\s*瞎|瞎了|聋了|耳朵[聋塞]|听[得不]懂?人话|说人话|你NEAR{0,3}智商
    去死|死远点|你[妈全]NEAR{0,3}死|死全家|不得好死|去你(?:的|妈|大爷|m)|[你他]大爷|放(?:你NEAR{0,3})?屁|懂个[屁蛋球毛]|屁都不懂|[关干][我你]屁事|屁话
    句首(?:都|你们?|给我|快|赶紧|就|那就)?滚(?:蛋|开|吧|远|出去|回去|一边|犊子|句尾)|(?:给我|就)滚(?:远|句尾)|滚(?:蛋|出去|远点|犊子|一边)
    [操艹草曹肏][你尼泥拟他她](?:[妈玛马吗嘛妹娘祖]|大爷|m)|[日靠干][你他她](?:[妈娘全]|大爷)|[操艹肏](?:句尾|[你蛋他死])|(?:句首|我)[操艹肏](?!字)|[卧我握][槽草艹曹]
    (?<!妈)妈(?:的|滴|了个|个)(?:句尾|[逼真又怎这那什])|[他你尼泥特塔踏][妈玛](?:的|滴|德)?(?!妈|的店|说|做|来|在|咪|路|达|力|桶|仕|瑜)|[尼泥踏]马(?!上)|[你他]马的
    [特他踏]么的|妈[了的]个?[逼b]|麻痹的|马勒戈壁|妈卖批|草泥马|你妹(?:的|句尾)
    (?<![a-z0-9])(?:tmd|cnmb?d?|nmsl|w?d?nmd|q?nmd|rnm|nmb|mmp|mlgb|wcnm|jb玩意)(?![a-z0-9])
    (?<![a-z0-9_-])s[\s.*]?b\.?(?=\s*(?:[,，。!！?？吧啊客东玩货样人们一了呢]|$))|[你个是大真种这那帮群]\s*s[\s.*_-]{0,2}b(?![a-z0-9])
    (?:[你个大真这]|就是)(?:个|是|就是)?[25]b(?:[吧啊]|句尾)|(?<![a-z0-9])2b(?:青年|货|一个|客户)
    你(?:[们这那就真可个是]|可真|简直|这个|是个|真是|就是|真是个|就是个|不是){1,3}(?:250|二百五)(?!十|毫|克|度|块|元|瓦|\s*(?:ml|g|kg|w|v|℃))|真是个(?:250|二百五)句尾
    (?<![a-z])(?:sha\s?(?:bi|diao)|ni\s?ma(?:\s?de)?|ta\s?ma\s?de|ma\s+de|cao\s?ni\s?ma|ri\s?ni\s?ma|gun\s?(?:dan|kai)|ni\s?gun|ben\s?dan)(?![a-z])
    (?<![a-z])(?:chun\s?(?:zhu|huo|dan)|nao\s?can|bai\s?chi|fei\s?wu|hun\s?dan|wang\s?ba\s?dan|zhi\s?zhang|shen\s?jing\s?bing|jian\s?ren|qu\s?si)(?![a-z])
    老子(?!道)|大爷的|[装当]什么大爷|算(?:什么东西|老几|个屁|哪根葱)|什么(?:狗屁|玩意儿?(?=$|[,，。！!也]))|你以为你是谁|拽什么|懒得理|臭嘴
    少(?:废话|来这套|啰嗦)|废话少|跟我废话|再啰嗦|别废话|烦不烦|烦死|别烦|[烦吵]死(?:了|人)|[催急吵嚷嚎喊]什么(?![时样东])|别催|催催|催命|赶着投胎|有完没完|难伺候
    爱(?P<verb>NEAR{1,2})不(?P=verb)|爱投诉|投诉(?:去|我是)|要修就修|不修拉倒|(?:句首|老子|就)不修了(?!也)|有本事|你行你上|不想修就
    不关我事|[跟关]我没关系|自己不会[看修做弄按][啊吗]|活该|自找的|谁让你|也?配[买用叫]机|跟NEAR{0,5}说不[清通]|教我做事|下次别叫|句首等着(?=$|[,，。!！])|给我等着
    刁民|丢人现眼|[,，]丢人句尾|找茬|(?:别|少|瞎|胡)[跟给]?我?扯|猪圈似?的?|(?:懒得|少|别)[跟和]?[你我]?NEAR{0,2}废话|爱咋咋|装傻|长屁股|咋不上天|凉快去|吃屎|被[门驴][夹踢]|句首孙子(?=[,，!！])|老不死|他?娘的|蹬鼻子上脸
    你脑仁|就你事多|事儿?[妈逼]|烂[人货]|矫情|小气鬼|抠门|无理取闹|胡搅蛮缠|不可理喻|不识(?:好歹|抬举)|给脸不要|死皮赖脸|厚脸皮|白眼狼|泼妇|疯[子狗婆]|逼逼|叽叽歪歪|唧唧歪歪|磨叽|傻[\s.]?d?er(?![a-z])|憨[批货]|二货|贱骨头|下三滥|不是东西
    (?:无|老)赖|耍赖|碰瓷|讹[人我]|恶心[人死]|倒了八辈子|活见鬼|去他的|谁管你|与我无关|老东西|死(?:胖子|老头|老太|丫头)|臭老[头太]|要你管|管得着|有完没|没完没了|没你事|多管闲事|你(?:倒是|是)?(?:说话|开门|接)啊!|不行换人
"""

ENGLISH = r"""
    \b(?:f+u+c+k+|ph?uck|fcuk|fuk|fack|fawk)\w*|\bf[*#@$%_-]{1,3}c?k(?:s|ed|er|ers|ing|in)?\b|\bfck\w*|\b(?:mother|mutha)\s*f\w*|\bfrigg?in\w*
    \b(?:bull|horse|dip)?\s*sh[i1*#@!]+t(?:s|ty|head|heads|ting|show|bag|hole)?\b|\bbull\s?crap\b|\bcrap(?:py|s)?\b
    \ba(?:ss|rse|zz|\*\*|\$\$)(?:es|hole|holes|hat|wipe)?\b|\b(?:dumb|jack|lard|smart|fat|lazy)\s*-?\s*ass(?:es)?\b
    \b(?:b[i!*]+a?t+ch|biatch|b[*#]{2,3}h)(?:es|y|ing)?\b|\bbitch\w*|\bson\s+of\s+a\s+(?:bitch|gun)\b
    \b(?:cunts?|twats?|pricks?|wankers?|dick\s?heads?|knob\s?heads?|bellends?|bastards?|sluts?|whores?|scumbags?|douche\w*)\b
    \b(?:idiots?|idiotic|morons?|moronic|imbeciles?|(?:dim|half|nit)-?\s?wits?|nincompoops?|numb\s?skulls?|(?:block|fat|knuckle|air)\s?heads?|(?:pea|bird)\s?brains?)\b
    \b(?:simpletons?|dunces?|fools?|stupid\w*|dumb(?:o|er|est)?|dumm(?:y|ies)|dum\s?dums?|retard|retards|cretins?|dullards?|ignoramus|twits?|dolts?|dorks?|losers?)\b
    \b(?:weirdos?|cheapskates?|peasants?|hillbill\w+|rednecks?|bums?|brats?)\b|\byou\s+(?:\w+\s+)?(?:scum|jerk|tosser|slag)\b|\b(?:what|such)\s+a\s+jerk\b|^\W*(?:jerk|clown|cow|pig|monkey)ALONE
    \b(?:YOU|what\s+an?|such\s+an?|fat|lazy|bloody|silly)\s+WORD{0,3}BEAST\b|\b(?:brainless|witless|clueless|gormless|no\s+brains?)\b|\buse\s+your\s+(?:brain|head|eyes|ears)\b
    \b(?:are|r)\s+(?:you|u|ya)\s+WORD{0,2}(?:stupid|dumb|thick|deaf|blind|daft|dense|kidding|insane|crazy|nuts|mental|retarded|slow|drunk)\b|\bmust\s+be\s+(?:blind|deaf|stupid|mad|crazy)\b
    \bYOU\s+WORD{0,3}NUMB\b|\bhow\s+(?:stupid|dumb)\b|\bhow\s+(?:thick|dense|slow)\s+(?:are|can)\s+you\b|\bthick\s+as\s+(?:a\s+(?:brick|plank)|two)\b
    \b(?:shut\s+up|stfu|(?:keep|shut)\s+your\s+(?:mouth|face|trap)|get\s+(?:lost|stuffed|a\s+life|out\s+of\s+my|off\s+my)|piss(?:ed)?\s+off|(?:bugger|sod|buzz|eff)\s+off)\b
    \b(?:go\s+to\s+hell|go\s+(?:and\s+)?(?:complain|cry)|screw\s+(?:you|u)|screw\s+this(?!\s+(?:in|on|to)\w*)|kiss\s+my|bite\s+me|suck\s+it|drop\s+dead|leave\s+me\s+alone|up\s+yours)\b
    \b(?:gtfo|wtf|omfg|fml|ffs|kys|foad)\b|(?:^|[,.!?]\s*|just\s+)go\s+away\b|\bback\s+off(?!\s+the|\s+a)
    \b(?:god)?dam(?:n|m|mit|ned)\b|\bd[a4*]mn\w*|\bbloody\s+(?:hell|idiot|fool|customer|stupid|woman|man|machine|liar)|\b(?:what|who|why|where|how|calm)\s+the\s+(?:hell|heck|f)\b|\b(?:bloody|oh)\s+hell\b
    \bwho\s+cares\b|\bi\s+(?:don't|dont|do\s+not|couldn't|could\s+not)\s+(?:give\s+a|care\b(?!\s+for))|\bsee\s+if\s+i\s+care\b|\bnot\s+my\s+(?:problem|business|job)\b|\bmind\s+your\s+own\b
    \b(?:your|ur)\s+own\s+(?:\w+\s+)?fault\b|\bserves?\s+you\b|\btough\s+luck\b|\btoo\s+bad\s+for\s+you\b|(?:^|whatever,?\s+|just\s+)deal\s+with\s+it\b|^\W*big\s+deal\b|\bso\s+what(?=\W*$|\s*[,?!])
    \bcry\s+me\b|\btake\s+it\s+or\s+leave\b|\bread\s+the\s+(?:damn|bloody|fucking)\s|\bshould\s+have\s+read\s+the\s+(?:\w+\s+)?manual\b|\blearn\s+to\s+(?:read|listen|cook)\b|\beven\s+a\s+(?:child|kid|monkey)\b
    \bwhat(?:'s|\s+is)\s+wrong\s+with\s+you\b|\bwhat(?:'s|\s+is)\s+your\s+(?:\w+\s+)?problemALONE|\b(?:stop|quit|enough|no\s+more)\s+(?:of\s+)?(?:\w+\s+)?NAG\b|\bdon't\s+(?:you\s+)?(?:dare|call\s+me|bother\s+me)\b
    \bwast(?:e|ing)\s+(?:my|our)\s+time\b|\bcome\s+when\s+i\s+come\b|\byou\s+(?:make\s+me|disgust|lied|suck|stink)\b|\bpain\s+in\s+the\b|\blike\s+i\s+care\b
    \bwaste\s+of\s+space\b|\bcry\s?bab\w+|\bdropped\s+on\s+your\s+head\b|\b(?:get|pull)\s+your\s+act\s+together\b|\bslobs?\b|\bpigst(?:y|ies)\b|\b(?:clearly\s+)?can(?:'t|not)\s+(?:you\s+)?(?:even\s+)?readALONE|\bhaven't\s+(?:got\s+)?all\s+day\b
    \bmove\s+itALONE|\ba\s+dick\b|\byou\s+WORD{0,2}amateurs?\b|\bbunch\s+of\s+(?:amateurs|idiots|clowns|fools|animals)\b|\bzip\s+itALONE|\bzip\s+it,|\bjesus(?:\s+christ)?\b|\bfor\s+(?:fuck|god|christ|heaven|pete)'?s\s+sake\b
    \bpiece\s+of\s+(?:trash|garbage|junk|dirt|filth)\b|\bjump\s+in\s+a\s+lake\b|\btake\s+a\s+hike\b|\bget\s+bent\b|\bgrow\s+up\b|\b(?:nobody|who)\s+asked\s+you\b|^\W*f\W?uALONE|\bbollocks\b|\bungrateful\b|\bspoil(?:ed|t)\s+brat\b|\bwhin(?:er|ers)\b
    \byou\s+WORD{0,2}(?:sod|git|prat|pillock|plonker|numpty|toad|creep|freak|nuisance|miser|hag|slob|twerp|wimp|swine|vermin|trash)s?\b|\bdriv(?:e|es|ing)\s+me\s+(?:nuts|mad|crazy|up\s+the\s+wall)\b
    \b(?:sick(?:\s+and\s+tired)?\s+of|fed\s+up\s+with|had\s+enough\s+of)\s+you\b|\bhow\s+many\s+times\s+do\s+i\b|\bspell\s+it\s+out\b|\bhurry\s+(?:the\s+hell\s+)?up\b|\bnot\s+my\s+circus\b|\byou\s+never\s+(?:listen|learn)\b|\bcomplete\s+(?:waste|joke)\b
"""

COARSE = _any_of(CHINESE + ENGLISH)
