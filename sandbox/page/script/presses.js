/** Buttons that were pressed and wait for the bot's answer. */

import { pathOf, post } from "./server.js";
import { showAlert } from "./dialogs.js";
import { followLink } from "./links.js";
import { toast } from "./toasts.js";
import { changed } from "./world.js";

const PATIENCE_MS = 15000;
const waiting = new Map(); // place of the button → query id, null until the sandbox names it
const early = new Set(); // answers that overtook the reply to the press itself

const placeOf = ({ personId, chatId }, messageId, data) => [personId, chatId, messageId, data].join("/");

export const isWaiting = (view, messageId, data) => waiting.has(placeOf(view, messageId, data));

export async function press(view, messageId, data) {
  const place = placeOf(view, messageId, data);
  waiting.set(place, null);
  changed();
  setTimeout(() => settle(place), PATIENCE_MS);
  try {
    const { query_id } = await post(pathOf(view, "press"), { message_id: messageId, data });
    waiting.set(place, query_id);
    if (early.delete(query_id)) settle(place);
  } catch (trouble) {
    settle(place);
    toast(view.personId, trouble.message);
  }
}

export function answered({ people: [personId], query_id, text, show_alert, url }) {
  const place = [...waiting].find(([, id]) => id === query_id)?.[0];
  if (place) settle(place);
  else early.add(query_id);
  if (url) followLink(personId, url);
  if (text && show_alert) showAlert(personId, text);
  else if (text) toast(personId, text);
}

function settle(place) {
  if (waiting.delete(place)) changed();
}
