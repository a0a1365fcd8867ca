/** A person's chats, newest first, with what was last said and how much is unread. */

import { avatar, nameOf } from "./avatar.js";
import { summary } from "./contents.js";
import { element, keepInStep } from "./element.js";
import { serviceText } from "./service_messages.js";
import { dateOf, isSameDay, now, shortDayOf, timeOf } from "./times.js";
import { say } from "./words.js";
import { chatsOf, faceOf } from "./world.js";

export function redrawChatList(list, personId, openId, open) {
  const entries = chatsOf(personId).map((chat) => ({
    key: String(chat.chat_id),
    version: JSON.stringify([personId, chat, chat.chat_id === openId, chat.last && whenOf(chat.last)]),
    build: () => chatRow(chat, chat.chat_id === openId, personId, () => open(chat.chat_id)),
  }));
  keepInStep(list, entries);
}

function chatRow(chat, isOpen, personId, open) {
  const { chat_id, title, unread, last } = chat;
  const attributes = {
    class: "chat", type: "button", "data-chat": chat_id, "data-focus": chat_id, "data-unread": unread,
    "aria-current": isOpen && "true", onclick: open,
  };
  return element(
    "button", attributes, avatar(faceOf(chat), title),
    element("span", { class: "chat-title" }, title),
    element("time", { class: "chat-time" }, last ? whenOf(last) : ""),
    element("span", { class: "chat-last" }, last ? lastLine(chat, personId) : ""),
    unread ? element("span", { class: "badge", "aria-label": `${unread} ${say("unread")}` }, unread) : null,
  );
}

function lastLine({ last, kind }, personId) {
  const words = serviceText(last) ?? summary(last);
  const speaks = kind !== "private" && last.from && last.from.id !== personId;
  return speaks ? [element("b", {}, `${nameOf(last.from)}: `), words] : words;
}

function whenOf(message) {
  const at = dateOf(message);
  return isSameDay(at, now()) ? timeOf(at) : shortDayOf(at);
}
