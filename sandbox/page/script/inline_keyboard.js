/** The buttons under a message: they press, spin until the bot answers, or follow a link. */

import { element } from "./element.js";
import { followLink } from "./links.js";
import { isWaiting, press } from "./presses.js";

export function inlineKeyboard(view, message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return element("div", { class: "inline-keyboard" }, rows.map((row) => buttonRow(view, message, row)));
}

const buttonRow = (view, message, row) =>
  element("div", { class: "button-row" }, row.map((button) => inlineButton(view, message, button)));

function inlineButton(view, { message_id }, { text, url, callback_data, copy_text }) {
  const spins = callback_data !== undefined && isWaiting(view, message_id, callback_data);
  const act = () => {
    if (url) followLink(view.personId, url);
    else if (copy_text) navigator.clipboard?.writeText(copy_text.text);
    else if (callback_data !== undefined && !spins) press(view, message_id, callback_data);
  };
  const attributes = {
    type: "button", class: spins ? "is-waiting" : null, "aria-busy": spins && "true",
    "data-button": text, "data-focus": `${message_id}/${callback_data ?? url}`, onclick: act,
  };
  const corner = url && element("span", { class: "corner", "aria-hidden": "true" }, "↗");
  return element("button", attributes, text, corner);
}

/** Which buttons of this message spin: part of what decides whether a bubble is drawn anew. */
export const waitingOf = (view, { message_id, reply_markup }) =>
  (reply_markup?.inline_keyboard ?? []).flat().map(({ callback_data }) => isWaiting(view, message_id, callback_data));
