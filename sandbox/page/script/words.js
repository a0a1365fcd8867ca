/** The page's own words in English and Chinese, and which of the two is spoken. */

import { keepPart, part } from "./address.js";

const chosen = part("lang") ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");

export const language = chosen === "zh" ? "zh-CN" : "en-GB";

export const otherLanguage = chosen === "zh" ? "en-GB" : "zh-CN";

const TEXTS = {
  title: ["Sandbox", "沙盒"],
  minutes10: ["+10 min", "+10 分钟"],
  hours2: ["+2 h", "+2 小时"],
  next_visit: ["Next visit", "下次上门"],
  monday: ["Monday morning", "周一早上"],
  no_visit: ["No visit is agreed on yet.", "还没有约定的上门时间。"],
  sandbox_time: ["Sandbox time", "沙盒时间"],
  move_clock: ["Move the clock", "调快时钟"],
  other_language: ["中文", "English"],
  colours: ["Light or dark", "浅色或深色"],
  who: ["Switch person", "切换人物"],
  chats: ["Chats", "聊天"],
  no_chat: ["Select a chat to start messaging", "选择一个聊天开始对话"],
  back: ["Back to chats", "返回聊天列表"],
  more: ["More", "更多"],
  bot: ["bot", "机器人"],
  members: ["members", "位成员"],
  typing: ["is typing…", "正在输入…"],
  block: ["Stop and block bot", "停用并屏蔽机器人"],
  unblock: ["Unblock bot", "取消屏蔽"],
  start: ["START", "开始"],
  message: ["Message", "输入消息"],
  send: ["Send", "发送"],
  attach: ["Attach", "添加附件"],
  commands: ["Commands", "命令"],
  no_commands: ["The bot offers no commands here.", "机器人在这里没有提供命令。"],
  keyboard: ["Keyboard", "键盘"],
  to_bottom: ["To the newest message", "跳到最新消息"],
  reply: ["Reply", "回复"],
  edit: ["Edit", "编辑"],
  delete: ["Delete", "删除"],
  cancel: ["Cancel", "取消"],
  ok: ["OK", "好"],
  edited: ["edited", "已编辑"],
  today: ["Today", "今天"],
  options: ["Options of this message", "消息选项"],
  photo_video: ["Photo or video", "照片或视频"],
  file: ["File", "文件"],
  sample_photo: ["Sample photo", "示例照片"],
  sample_album: ["Sample album", "示例相册"],
  sample_voice: ["Sample voice message", "示例语音"],
  video_note: ["Round video", "圆形视频"],
  my_contact: ["My contact", "我的名片"],
  location: ["Location", "位置"],
  live_location: ["Live location", "实时位置"],
  sticker: ["Sticker", "贴纸"],
  move_location: ["Move on by 500 m", "移动 500 米"],
  stop_location: ["Stop sharing", "停止共享"],
  share_contact: ["Share your phone number with the bot?", "要把您的电话号码发给机器人吗？"],
  share: ["Share", "发送"],
  where: ["Where are you?", "您在哪里？"],
  photo: ["Photo", "照片"],
  album: ["Album", "相册"],
  video: ["Video", "视频"],
  voice: ["Voice message", "语音"],
  audio: ["Audio", "音频"],
  document: ["File", "文件"],
  contact: ["Contact", "名片"],
  live: ["Live until stopped", "实时共享中"],
  unread: ["unread", "条未读"],
  joined: ["joined the group", "加入了群组"],
  left: ["left the group", "离开了群组"],
  pinned_message: ["Pinned message", "置顶消息"],
  forwarded_from: ["Forwarded from", "转发自"],
  pinned: ["pinned a message", "置顶了一条消息"],
  upgraded: ["The group became a supergroup", "群组已升级为超级群组"],
  created: ["created the group", "创建了群组"],
  customer: ["customer", "客户"],
  technician: ["technician", "技术员"],
  leader: ["leader", "组长"],
  dispatcher: ["dispatcher", "客服专员"],
  headquarters: ["headquarters", "总部"],
  admin: ["admin", "管理员"],
  North: ["North", "华北"],
  East: ["East", "华东"],
  South: ["South", "华南"],
  Central: ["Central", "华中"],
  Southwest: ["Southwest", "西南"],
  nobody: ["Nobody lives in this sandbox yet.", "这个沙盒里还没有人。"],
  not_reached: ["The sandbox cannot be reached. Is it running?", "连接不上沙盒，它还在运行吗？"],
};

const column = chosen === "zh" ? 1 : 0;

export const say = (key) => TEXTS[key][column];

/** A note such as "technician, South": roles and regions in the reader's language, the rest as it stands. */
export function sayNote(note) {
  return note.split(", ").map((word) => TEXTS[word]?.[column] ?? word).join(" · ");
}

export function switchLanguage() {
  keepPart("lang", chosen === "zh" ? "en" : "zh");
  location.reload();
}
