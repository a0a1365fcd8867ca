/** The keyboard that a bot puts in place of typing. */

import { sendOwnContact, sendPlace } from "./attach_menu.js";
import { send } from "./deeds.js";
import { element } from "./element.js";

/** The keyboard in force: that of the newest message that gave or took one. */
export function keyboardIn(messages, personId) {
  const giver = messages.findLast(({ reply_markup }) => reply_markup?.keyboard || reply_markup?.remove_keyboard);
  const markup = giver?.reply_markup;
  if (!markup?.keyboard) return null;
  const isUsed = markup.one_time_keyboard && messages.at(-1).from?.id === personId;
  return { ...markup, isUsed };
}

export function replyKeyboard(pane, view, keyboard) {
  const keys = (row) => row.map((key) => keyButton(pane, view, key));
  const rows = keyboard.keyboard.map((row) => element("div", { class: "button-row" }, keys(row)));
  return element("div", { class: "reply-keyboard", "data-reply-keyboard": true }, rows);
}

function keyButton(pane, view, key) {
  const { text, request_contact, request_location } = typeof key === "string" ? { text: key } : key;
  const act = () => {
    if (request_contact) sendOwnContact(pane, view);
    else if (request_location) sendPlace(pane, (content) => send(view, content));
    else send(view, { text });
  };
  return element("button", { type: "button", "data-button": text, onclick: act }, text);
}
