"""How danger sounds in a customer's words, and what only sounds like it [L4]."""

from functools import partial

from rules.listening import any_of

_SHORT_FOR = {
    "FOOD": r"(?:food|rice|dish|dishes|eggs?|meat|garlic|noodles?|vegetables?|recipe|taste|everything|bottom|sauce)",
    "LIMB": r"(?:hands?|fingers?|thumb|wrist|hair|sleeve|(?:my|his|her|their|'s)\s+(?:arm|foot|leg))",
    "BODY": r"(?:hand|finger|thumb|arm|face|leg|foot|skin|wrist|me|myself|himself|herself)s?",
    "身体": "(?:手|脸|胳膊|脚|腿|身上|皮肤|眼睛|指)",
    "燃气": "(?:煤气|燃气|天然气|液化气|瓦斯)",
}
_any_of = partial(any_of, short_for=_SHORT_FOR)

LOOK_ALIKES = _any_of(r"""
    \bfir(?:e|ing)\s+(?:it\s+)?up\b
    \b(?:fired|fireproof|stir[- ]fire\w*)\b
    \bfire\s+(?:exit|door|station|drill|alarm\s+test)\b
    \bfire\s+(?:is\s+)?(?:too\s+|so\s+)?(?:small|weak|low)\b
    \b(?:on|over|at)\s+(?:a\s+)?(?:low|small|high|big|strong|medium|slow)\s+fire\b
    \bsmok(?:e|ed|y|ey)[- ](?:flavou?r\w*|point|taste|aroma)\b
    \bsmoked\s+(?:tofu|salmon|meat|duck|pork|fish|chicken|bacon|ham|paprika|eggs?)\b
    \bFOOD\s+WORD{0,3}burn(?:t|s|ed|ing)?\b(?!\s+(?:smell|plastic))
    \bburn(?:t|s|ed|ing)?\s+(?:the\s+|my\s+|our\s+|all\s+)*FOOD\b
    \b(?:comes?\s+out|tastes?)\s+burn(?:t|ed)\b
    \bshock\s+absorb\w*
    \bshocked\s+(?:by|at|to|how)\b
    \bshocking\b
    \bhurt(?:s|ing)?\s+(?:our|the|my)\s+(?:business|sales|coating|reputation)\b
    火锅|火爆|爆炒|火力|[用开调转][到成]?[大中小]火|[大中小]火[炒煮炖慢快爆]|烟熏|熏烟|油烟|抽烟|烟灶
    (?:蒸汽|蒸柜|密封|[门盖])NEAR{0,4}漏气
    [菜饭面肉蛋]NEAR{0,6}[焦糊]味
""")

FIRE = _any_of(r"""
    \bsmok\w*
    \bfires?\b
    \bflam(?:e|es|ing)\b
    \bspark(?:s|ing)?\b
    \bexplo\w*
    \bblew\s+up\b
    \bburn(?:s|t|ed|ing)?\b
    \bmelt(?:s|ed|ing)?\b
    冒[^水泡气汗,，。！!]{0,5}烟
    [浓黑白青有起]烟|烟雾
    着NEAR{0,2}火|[起失走]火|火[苗花星光舌]|明火|自燃|烧起来|烧着|烧焦|爆炸
    [油锅线座柜箱布]NEAR{0,2}(?<![开关放插接连])着了
    炸了(?=$|[,，。!！])
    [焦糊]味
    (?:塑料|橡胶|胶皮|电线|电路)NEAR{0,3}味
    (?:电线|线路|插头|插座|插排|电机|主板)NEAR{0,4}[烧焦糊化熔烫]
""")

ELECTRIC = _any_of(r"""
    \bshock\w*
    \belectrocut\w*
    \bzap(?:s|ped|ping)?\b
    \btingl\w*
    \bshort(?:ed)?[- ]circuit\w*
    \b(?:live|bare|exposed)\s+(?:wires?|cables?)\b
    漏电|触电|短路|过电|外壳带电|[被给会]电
    (?<![没断停通来充有])电(?:到|着|麻|击|晕|了一下|了我|人)
    麻手|手麻|发麻|麻了一下|麻麻的|酥麻
    线NEAR{0,3}[破裸露]
""")

GAS = _any_of(r"""
    \bgas\b\W+(?:\w+\W+){0,3}(?:leak|smell|hiss|escap|odou?r)\w*
    \b(?:leak|smell|stink|reek|hiss|escap|odou?r)\w*\W+(?:\w+\W+){0,3}gas\b
    \bhear\w*\W+(?:\w+\W+){0,2}gas\b
    燃气NEAR{0,4}[味漏泄]
    闻到NEAR{0,4}燃气
    漏气|泄漏
""")

INJURY = _any_of(r"""
    \b(?:injur|bleed|blood|scald|wound|faint)\w*
    \b(?:hurts?|unconscious|passed\s+out|ambulance|hospital)\b
    \bcuts?\s+WORD{0,3}(?:hand|finger|thumb|arm)s?\b
    \bLIMB\s+WORD{0,3}(?:caught|stuck|trapped|crushed|pinched|jammed)\b
    \b(?:caught|trapped|crushed|pinched|jammed)\s+WORD{0,3}LIMB\b
    \bburn(?:t|s|ed)?\s+WORD{0,3}BODY\b
    烫[伤到着红破]|烫NEAR{0,3}(?:身体|泡)|被NEAR{0,4}烫
    [烧灼受弄划割切砸夹压]伤|伤[到着了]
    [切割砸压扎]NEAR{0,3}(?:身体|人)
    流血|出血|流NEAR{0,4}血
    [晕昏]倒|昏迷|中毒|骨折|送医|医院|救命
    (?<![机把副新对洗助高熟械])(?:手(?![动柄臂册机把推轮势])|胳膊|头发|袖子|衣服)NEAR{0,8}[夹绞卷卡轧挤碾]
    夹NEAR{0,2}手
""")

LEAK = _any_of(r"""
    \b(?:leak|flood|puddle)\w*
    \b(?:water|oil)\s+WORD{0,3}(?:everywhere|all\s+over|on\s+the\s+floor|pouring)\b
    漏[水油液]|渗[水油]
    [往朝向]外NEAR{0,3}[淌流漏渗]
    [水油]NEAR{0,6}[流淌漫溢渗]NEAR{0,3}[地外电插]
    地[上面]NEAR{0,3}[水油]
    [淌流]NEAR{0,3}一地
""")
