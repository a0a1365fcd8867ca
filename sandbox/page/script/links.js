/** Links in messages: deep links to a bot of this sandbox stay here, all others open beside the page. */

import { start } from "./deeds.js";
import { world } from "./world.js";

const SAFE = ["http:", "https:", "mailto:", "tel:", "tg:"];

/** The address, if it is one that is safe to follow. */
export function safeAddress(text) {
  try {
    const url = new URL(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
    return SAFE.includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

export function followLink(personId, text) {
  const url = safeAddress(text);
  const payload = url && startPayload(url);
  if (payload != null) start(personId, { payload });
  else if (url) window.open(url, "_blank", "noopener");
}

function startPayload(url) {
  const name = url.protocol === "tg:" ? url.searchParams.get("domain") : url.host === "t.me" && url.pathname.slice(1);
  const isOurs = world.bots.some((bot) => bot.username?.toLowerCase() === String(name).toLowerCase());
  return isOurs ? url.searchParams.get("start") ?? "" : null;
}
