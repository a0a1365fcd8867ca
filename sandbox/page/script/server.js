/** The sandbox's door for people, over HTTP. */

import { say } from "./words.js";

async function ask(path, options) {
  const response = await fetch(path, options).catch(() => {
    throw new Error(say("not_reached"));
  });
  const text = await response.text();
  if (!response.ok) throw new Error(descriptionIn(text));
  return JSON.parse(text);
}

function descriptionIn(text) {
  try {
    return JSON.parse(text).description;
  } catch {
    return text;
  }
}

export const read = (path) => ask(path);

export function post(path, body = {}) {
  return ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

export const pathOf = ({ personId, chatId }, deed) => `people/${personId}/chats/${chatId}/${deed}`;

export const fileAddress = (fileId) => `people/files/${encodeURIComponent(fileId)}`;
