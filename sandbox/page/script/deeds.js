/** What a person does in a chat. What the sandbox refuses is said in a toast. */

import { pathOf, post } from "./server.js";
import { toast } from "./toasts.js";

async function attempt(personId, path, body) {
  try {
    return await post(path, body);
  } catch (trouble) {
    toast(personId, trouble.message);
    return null;
  }
}

const inChat = (deed) => (view, body) => attempt(view.personId, pathOf(view, deed), body);

export const send = inChat("send");
export const edit = inChat("edit");
export const remove = inChat("delete");
export const markRead = inChat("read");

const ofPerson = (deed) => (personId, body) => attempt(personId, `people/${personId}/${deed}`, body);

export const start = ofPerson("start");
export const block = ofPerson("block");
export const unblock = ofPerson("unblock");
