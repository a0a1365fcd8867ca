"""What people type instead of pressing: the caption itself in either language, or another word for it."""

import re
from functools import cache
from unicodedata import numeric

from messages.languages import LANGUAGES
from messages.renderer import Renderer

OTHER_WORDS = {
    "back": "上一步 | 后退 | 返回上一步 | go back | previous",
    "cancel": "取消报修 | 不报了 | 算了 | stop | /cancel",
    "a_person": "人工 | 转人工 | 人工服务 | 人工客服 | 客服 | 找人 | a person | person | human | agent | /person",
    "that_is_all": "就这些 | 没有了 | 说完了 | 完了 | 好了 | done | that's all | no more | finished",
    "report_fault": "报修 | 我要报修 | 故障 | 维修 | report | repair | /report",
    "my_tickets": "工单 | 我的工单 | 进度 | 查进度 | my tickets | my reports | tickets | status | /tickets",
    "my_machines": "机器 | 我的设备 | machines | /machines",
    "same_fault": "是 | 是的 | 对 | 一样 | 一样的 | 同样的问题 | 老毛病 | 又坏了 | yes | same | the same | same again",
    "other_fault": "不是 | 不 | 不一样 | 别的 | 别的问题 | 新问题 | no | not the same | something else | another",
    "rename_machine": "改名 | 起名 | rename",
    "inspect": "检查 | 先检查 | 看看 | 先看看 | 好 | 好的 | 可以 | 行 | 同意 | yes | ok | okay | agree | fine",
    "insist": "不 | 不用 | 不要 | 不行 | 不同意 | 退货 | 换货 | 退款 | no | no thanks | return it | refund | exchange",
    "complain": "投诉 | 我要投诉 | 表扬 | complaint | complain | complaint or praise | /complaint",
    "praise": "我要表扬 | praise | /praise",
    "suggest": "建议 | 提建议 | 我有建议 | suggestion | suggest | /suggest",
    "help": "帮助 | 怎么用 | /help",
    "privacy": "隐私 | 我的数据 | 个人信息 | privacy | my data | /privacy",
    "show_my_data": "查看 | 看看我的数据 | show my data | show",
    "copy_my_data": "导出 | 导出数据 | 导出我的数据 | 下载我的数据 | export | export my data | a copy | copy",
    "erase_my_data": "删除 | 删除数据 | 删除我的数据 | 注销 | erase my data | delete my data | erase",
    "yes_erase": "确定删除 | 是 | 是的 | yes | yes erase",
    "keep_my_data": "不 | 不要 | 不删 | 不删除 | 不删了 | no | keep it",
    "language": "语言 | language | /language",
    "dont_know": "不知道 | 不记得了 | 忘了 | 忘记了 | 不记得 | don't know | no idea | not sure",
    "that_is_right": "是 | 是的 | 对 | 对的 | 没错 | 正确 | yes | correct | right | ok",
    "something_changed": "不是 | 不对 | 有变化 | 改一下 | change | no | wrong",
    "agree_to_price": "同意 | 可以 | 行 | 好 | 好的 | yes | agree | ok | okay | fine",
    "decline_price": "不同意 | 不用了 | 不要 | 不 | no | no thanks | disagree",
    "show_me": "好 | 好的 | 看看 | 试试 | 试一下 | yes | ok | okay | let me try",
    "works_now": "好了 | 可以了 | 修好了 | 正常了 | works | fixed | it works | solved",
    "not_yet": "还没好 | 还不行 | 再试试 | not yet | no | i'll try",
    "none_of_these": "都不是 | 都不是的 | 都不对 | none | neither | something else",
    "send_someone": "派人来 | 派人 | 上门 | 请派人 | send someone | send somebody | visit",
    "any_time": "都行 | 都可以 | 随便 | 随时 | 尽快 | 越快越好 | any time | anytime | asap | as soon as possible",
    "none_suits": "都不行 | 都不合适 | 没有合适的 | 这些都不行 | none suits | none of these | none of them",
    "send_report": "提交 | 确认 | 发送 | 是 | 是的 | 对 | 没错 | yes | ok | send | confirm | submit",
    "agree_to_time": "同意 | 可以 | 行 | 好 | 好的 | 没问题 | yes | ok | okay | agree | fine",
    "other_times": "换个时间 | 换时间 | 改时间 | another time | other times",
    "disagree": "不同意 | 不行 | 不可以 | no | disagree",
    "set_off": "出发 | 出发了 | 在路上 | leaving | i'm leaving | im leaving",
    "arrived": "到了 | 已到 | i'm here | im here",
    "write_report": "报告 | 完工 | 修好了 | 修完了 | 做完了 | 保养完了 | report | job done | finished | done",
    "file_report": "提交 | 提交报告 | 好了 | file | file it | submit",
    "it_works": "好了 | 可以了 | 修好了 | 正常了 | 没问题 | 是 | 是的 | works | it works | fixed | yes | ok | all good",
    "all_is_well": "都好 | 挺好的 | 都正常 | all is well",
    "something_left": "还有问题 | 没修好 | 没好 | 还没好 | 不行 | no | not yet | still broken | something is left",
    "final_yes": "修好了 | 彻底修好 | 是 | yes | for good | final",
    "final_no": "还没 | 还没有 | 没有 | 否 | 不是 | no | not yet",
    "propose_time": "改时间 | 提时间",
    "another_time": "改时间 | 换个时间 | propose another time",
    "where_is_technician": "师傅到哪了 | 到哪了 | 师傅在哪 | 师傅什么时候到 | where is the technician | where is he",
    "held_up": "堵车了 | 要迟到 | i'm late | im late",
    "hand_back": "退回 | 退单 | return",
    "my_day": "今天的安排 | 行程 | 我的行程 | my day | today's visits | /day",
    "my_jobs": "我的任务 | jobs | /jobs",
    "offered_jobs": "待接单 | 有什么单 | 有单吗 | 可接的单 | open jobs | jobs to take | /open",
    "work_log": "日志 | 写日志 | 工作日志 | log | my log | /log",
    "software_update": "软件升级 | 升级登记 | 登记升级 | 升级 | software update | an update | log an update | /update",
    "software_updates": "待核实 | 升级核对 | 待核对 | software updates | updates | updates to verify | /updates",
    "urgent_faults": "突发故障 | 紧急故障列表 | urgent faults | /urgent",
    "who_is_behind": "谁没升级 | 未升级 | 软件版本 | software | behind | who is behind | /software",
    "who_saw": "谁看过 | 谁看过数据 | 谁看过客户资料 | who saw | who saw it | who has seen | /seen",
    "campaigns": "升级活动 | 行动 | campaigns | campaign | /campaigns",
    "start_campaign": "开始行动 | 启动 | 是 | 是的 | 对 | start | start it | yes | ok",
    "enter_software": "登记 | 提交 | 确认 | 是 | 是的 | 对 | 好了 | enter | enter it | yes | ok | done | submit",
    "work_logs": "各人日志 | work logs | 看日志 | 日志汇总 | logs | the logs | /logs",
    "evening_word": "晚报 | evening | the evening | /evening",
    "conduct": "投诉表扬 | 看投诉 | complaints | complaints and praise | conduct | /conduct",
    "suggestions": "建议列表 | 看建议 | suggestions | /suggestions",
    "my_appraisal": "我的考核 | 考核结果 | 绩效 | my appraisal | appraisal | /appraisal",
    "appraisals": "考核 | 月度考核 | 绩效考核 | appraisals | the appraisals | /appraisals",
    "take_leave": "请假 | 休假 | 我想请假 | leave | i am away | day off | /leave",
    "nobody_stands_in": "没有 | 没有人 | 没人 | 不用 | nobody | no one | none",
    "back_again": "我回来了 | 回来了 | 销假 | i'm back | im back",
    "maintenance_plan": "保养计划 | 保养安排 | 谁该保养 | maintenance plan | due list | /plan",
    "not_this_time": "这次不用 | 先不做 | 这次不做 | 不用保养 | not now | skip it",
    "digest": "周报 | 月报 | digest | the digest | weekly digest | /digest",
    "my_region": "区域 | 区域情况 | 区域概况 | region | overview | /region",
    "list_today": "今日上门 | 今天谁上门 | visits today | /today",
    "list_late": "迟到 | 迟到的 | 谁迟到了 | late | /late",
    "list_unclaimed": "没人接 | 没人接的 | 没人接单 | unclaimed | not taken | /unclaimed",
    "list_unhappy": "不满意 | 不满意的 | unhappy | /unhappy",
    "list_urgent": "紧急 | 紧急的 | urgent",
    "list_with_person": "等人工 | 等人工的 | waiting for a person",
    "staff": "人员 | 员工 | 同事名单 | 谁在这里工作 | staff | team | /staff",
    "invite": "邀请 | 邀请同事 | invite | /invite",
    "end_talk": "交回 | 交回服务台 | 聊完了 | hand back | hand them back | /handback",
    "i_telephoned": "我打过电话 | 打过电话 | 我打电话报过修 | i telephoned | i called | /called",
    "waiting": "待办 | 等我处理 | 等着我的 | 我的待办 | what waits | waiting | what is waiting | /waiting",
    "take_call": "来电 | 新来电 | 电话报修 | 有人来电 | new call | a call | somebody calls | /new",
    "open_ticket": "开单 | 建单 | 提交 | open | open it | submit",
    "drop_call": "不开了 | 取消来电 | drop | drop it",
    "call_somebody_else": "不是 | 都不是 | 别人 | no | somebody else",
    "who_is_away": "谁请假 | 谁不在 | 请假情况 | who is away | absences | /absences",
    "absence_leave": "休假 | 事假 | 年假 | 请假 | leave | holiday | vacation",
    "absence_sick": "病假 | 生病 | 生病了 | 身体不舒服 | sick | ill | unwell",
    "absence_training": "培训 | 学习 | 出差 | training | course",
    "absence_other": "其他 | 其它 | 别的 | other",
    "arrange_time": "约时间 | 定时间 | set a time | arrange a time",
    "assign": "派单 | 指派 | assign it | give it to somebody",
    "reassign": "换人 | 改派 | give it to another",
    "call_customer": "打电话 | 给客户打电话 | call them",
    "mark_urgent": "加急 | 标为加急 | make it urgent",
    "mark_not_urgent": "不加急 | 取消加急 | not urgent",
    "cancel_case": "取消这单 | 取消工单 | cancel it",
    "take_back": "收回 | 收回工单 | take back",
    "does_not_suit": "不合适 | 不行 | 不方便 | it does not suit",
    "ask_maintenance": "保养 | 要保养 | 我要保养 | 做保养 | maintenance | service | book maintenance | /maintenance",
    "nothing_special": "没有 | 没什么 | 没有特别的 | 都正常 | 挺好的 | nothing | all fine | no",
    "something_is_wrong": "有问题 | 还有问题 | 不太对 | something is wrong",
    "cancel_maintenance": "取消保养 | cancel the visit",
    "check_machine": "检查机器 | 保养检查 | 保养清单 | check machine | maintenance list",
    "check_before_leaving": "检查 | 清单 | 自检 | checklist | check list | lists",
    "tick_all": "全部 | 全部带了 | 都带了 | 都好了 | 全打勾 | all | everything | all of it",
    "show_parts": "配件 | 费用 | 加配件 | 换配件 | parts | fees | price | prices",
    "start_anew": "重来 | 重新来 | start over | restart",
    "go_on": "继续 | 继续吧 | go on | continue",
}

GREETINGS = "你好 | 您好 | 在吗 | 在么 | 有人吗 | 喂 | 嗨 | hi | hello | hey | good morning | good afternoon"

SEPARATOR = " | "
_STARS = re.compile(r"([1-5一二三四五])\s*(?:颗?星|stars?)?|[★⭐]{1,5}")
_IDLE = " \t\n.!?。！？~～,，"


def means(renderer: Renderer, text: str, name: str) -> bool:
    """Whether the words are those of the caption `name`."""
    return plain(text) in words_for(renderer, name)


@cache
def words_for(renderer: Renderer, name: str) -> frozenset[str]:
    captions = [plain(renderer.caption(name, language)) for language in LANGUAGES]
    others = OTHER_WORDS[name].split(SEPARATOR) if name in OTHER_WORDS else []
    return frozenset([*captions, *map(plain, others)])


def is_greeting(text: str) -> bool:
    return plain(text) in GREETINGS.split(SEPARATOR)


def read_stars(text: str) -> int | None:
    """One to five: as a number, or drawn."""
    written = _STARS.fullmatch(plain(text))
    if written is None:
        return None
    return int(numeric(written[1])) if written[1] else len(text.strip(_IDLE))


def plain(text: str) -> str:
    """Apostrophes come straight, curly or not at all."""
    return text.strip(_IDLE).casefold().replace("’", "").replace("'", "")
