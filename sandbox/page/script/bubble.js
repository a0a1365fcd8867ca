/** One message, or one album, as a bubble; service messages as a line in the middle. */

import { avatar, hueOf, nameOf } from "./avatar.js";
import { menuButton } from "./buttons.js";
import { contentsOf, summary } from "./contents.js";
import { send } from "./deeds.js";
import { element } from "./element.js";
import { formatted } from "./entities.js";
import { icon } from "./icons.js";
import { inlineKeyboard } from "./inline_keyboard.js";
import { openMessageMenu } from "./message_menu.js";
import { serviceText } from "./service_messages.js";
import { dateOf, timeOf } from "./times.js";
import { say } from "./words.js";
import { isRead } from "./world.js";

/** `group` is {messages, isFirst, isLast}: an album or one message, and its place in a row of the same sender. */
export function bubbleRow(view, { messages, isFirst, isLast }, { composer, show }) {
  const [message] = messages;
  const service = serviceText(message);
  if (service) return element("div", { class: "service", "data-message": message.message_id }, service);
  const isOwn = message.from?.id === view.personId;
  const showsSender = !isOwn && message.chat?.type !== "private";
  const name = message.from ? nameOf(message.from) : "";
  const options = (button) => openMessageMenu(button, view, message, isOwn, composer);
  const shape = ["row", isOwn && "is-own", isFirst && "is-first", isLast && "is-last"].filter(Boolean).join(" ");
  return element(
    "div", { class: shape, "data-message": message.message_id },
    showsSender ? element("span", { class: "row-avatar" }, isLast && avatar(message.from.id, name)) : null,
    element(
      "div", { class: "bubble-and-keys" },
      element(
        "div", { class: "bubble", ondblclick: () => composer.replyTo(message) },
        showsSender && isFirst ? sender(message.from.id, name) : null, origin(message), quote(message, show),
        pictures(messages), words(messages, view), reactions(messages), foot(messages.at(-1), view, isOwn),
        menuButton("down", say("options"), options, { class: "options" }),
      ),
      inlineKeyboard(view, messages.at(-1)),
    ),
  );
}

const sender = (id, name) => element("div", { class: "sender", style: `--hue: ${hueOf(id)}` }, name);

function origin({ forward_origin: from }) {
  if (!from) return null;
  const chat = from.sender_chat ?? from.chat;
  const name = from.sender_user ? nameOf(from.sender_user) : from.sender_user_name ?? chat?.title;
  return element("div", { class: "origin" }, `${say("forwarded_from")} `, element("b", {}, name));
}

function quote({ reply_to_message: quoted }, show) {
  if (!quoted) return null;
  const { message_id, from } = quoted;
  return element(
    "button", { class: "quote", type: "button", "data-quote": message_id, onclick: () => show(message_id) },
    element("b", {}, from ? nameOf(from) : ""), element("span", {}, summary(quoted)),
  );
}

function pictures(messages) {
  const contents = messages.flatMap(contentsOf);
  return contents.length > 1 ? element("div", { class: "album", "data-album": contents.length }, contents) : contents;
}

function words(messages, view) {
  const speaking = messages.find(({ text, caption }) => text ?? caption);
  if (!speaking) return null;
  const { text, caption, entities, caption_entities } = speaking;
  const reader = { personId: view.personId, send: (content) => send(view, content) };
  const nodes = formatted(text ?? caption, entities ?? caption_entities, reader);
  return element("div", { class: "words", "data-text": true }, nodes);
}

/** What others think of it, or that it has arrived. */
function reactions(messages) {
  const given = messages.flatMap((message) => message.reactions ?? []);
  if (!given.length) return null;
  return element("div", { class: "reactions", "data-reactions": true }, given.map((emoji) => element("span", {}, emoji)));
}

function foot(message, view, isOwn) {
  const [count, sign] = isRead(view, message) ? [2, "seen"] : [1, "sent"];
  return element(
    "span", { class: "foot" },
    message.edited ? element("span", { "data-edited": true }, `${say("edited")} `) : null,
    element("time", {}, timeOf(dateOf(message))),
    isOwn ? element("span", { class: "ticks", "data-ticks": count }, icon(sign)) : null,
  );
}
