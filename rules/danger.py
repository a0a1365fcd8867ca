"""Words of a symptom that mean danger to people: they come before every other help [L4]."""

DANGER_WORDS = (
    *("冒烟", "着火", "起火", "失火", "烧起来", "火苗", "火花", "爆炸", "烧焦味", "短路"),
    *("漏电", "触电", "被电到", "麻手", "漏水", "漏油", "漏气", "燃气味", "煤气味", "闻到燃气"),
    *("烫伤", "烫到", "烧伤", "受伤", "流血", "夹手", "夹到手", "夹伤", "割伤", "划伤", "晕倒"),
    *("smoke", "smoking", "fire", "flame", "sparks", "burning smell", "explosion", "exploded", "short circuit"),
    *("electric shock", "electrical shock", "got a shock", "electrocuted", "leak", "leaking", "gas smell", "smell gas"),
    *("burn", "burnt", "scald", "injury", "injured", "got hurt", "bleeding", "hand is trapped", "cut my finger"),
)
