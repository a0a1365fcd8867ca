/** What the page knows of the sandbox: people, their chats, the messages of opened chats, the clock. */

import { pathOf, read } from "./server.js";

export const world = {
  people: new Map(),
  bots: [],
  chats: new Map(), // person id → chat id → chat
  histories: new Map(), // chat id → message id → message
  typing: new Set(), // chats in which the bot is typing
  clock: { offset: 0, timeZone: undefined },
};

const listeners = new Set();
let isAnnounced = false;

export const onChange = (listener) => listeners.add(listener);

/** Tells everyone once, however many changes come in a row. */
export function changed() {
  if (isAnnounced) return;
  isAnnounced = true;
  queueMicrotask(() => {
    isAnnounced = false;
    for (const listener of listeners) listener();
  });
}

export async function loadPeople() {
  const { people, bots, n } = await read("people");
  world.people = new Map(people.map((person) => [person.id, person]));
  world.bots = bots;
  await Promise.all(people.map(({ id }) => loadChats(id)));
  changed();
  return n;
}

export async function loadChats(personId) {
  const { chats } = await read(`people/${personId}/chats`);
  world.chats.set(personId, new Map(chats.map((chat) => [chat.chat_id, chat])));
}

export async function loadHistory(view) {
  if (world.histories.has(view.chatId)) return;
  const { messages } = await read(pathOf(view, "messages"));
  const standing = messages.filter(({ deleted }) => !deleted).map((message) => [message.message_id, message]);
  world.histories.set(view.chatId, new Map(standing));
  changed();
}

export const chatOf = ({ personId, chatId }) => world.chats.get(personId)?.get(chatId);

export const historyOf = ({ chatId }) => [...(world.histories.get(chatId)?.values() ?? [])];

export function chatsOf(personId) {
  const spokenAt = (chat) => chat.last?.date ?? 0;
  const chats = [...(world.chats.get(personId)?.values() ?? [])];
  return chats.sort((one, other) => spokenAt(other) - spokenAt(one));
}

/** Whether the bot has fetched this message. */
export const isRead = (view, { message_id }) => message_id <= chatOf(view).read_up_to;

/** Whose face a chat has: in private it is the bot's. */
export const faceOf = ({ kind, chat_id }) => (kind === "private" ? world.bots[0].id : chat_id);

export const unreadOf = (personId) => chatsOf(personId).reduce((sum, chat) => sum + chat.unread, 0);
