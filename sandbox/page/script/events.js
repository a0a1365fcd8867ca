/** What happens in the sandbox, as it happens: one stream of events for all people. */

import { answered } from "./presses.js";
import { changed, loadChats, loadPeople, world } from "./world.js";

const TYPING_LASTS_MS = 5000;

const HAPPENINGS = {
  message: ({ chat_id, message }) => {
    world.typing.delete(chat_id);
    world.histories.get(chat_id)?.set(message.message_id, message);
    forEachChat(chat_id, (chat, personId) => noteNewest(personId, chat, message));
  },
  edited: ({ chat_id, message }) => {
    const history = world.histories.get(chat_id);
    if (history?.has(message.message_id)) history.set(message.message_id, message);
    forEachChat(chat_id, (chat) => {
      if (chat.last?.message_id === message.message_id) chat.last = message;
    });
  },
  deleted: ({ chat_id, message_id }) => world.histories.get(chat_id)?.delete(message_id),
  read: ({ chat_id, up_to }) => forEachChat(chat_id, (chat) => {
    chat.read_up_to = up_to;
  }),
  typing: ({ chat_id }) => {
    world.typing.add(chat_id);
    setTimeout(() => world.typing.delete(chat_id) && changed(), TYPING_LASTS_MS);
  },
  callback_answer: answered,
  chat: (event) => void reloadChats(event),
  clock: ({ now }) => {
    world.clock.offset = Date.parse(now) - Date.now();
  },
};

export function listen(after) {
  const source = new EventSource(`people/events?after=${after}`);
  let isLost = false;
  source.onerror = () => {
    isLost = true;
  };
  // After a break the sandbox may be another one, with other people and other numbers.
  source.onopen = () => isLost && location.reload();
  source.onmessage = ({ data }) => {
    const event = JSON.parse(data);
    HAPPENINGS[event.kind]?.(event);
    changed();
  };
}

async function reloadChats({ people, chat_id }) {
  if (!people?.every((id) => world.people.has(id))) return loadPeople();
  // Whoever was put out is no longer among the chat's people, but still has it in their list.
  const concerned = new Set(people);
  forEachChat(chat_id, (_chat, personId) => concerned.add(personId));
  await Promise.all([...concerned].map(loadChats));
  changed();
}

/** A chat as each of its people has it in their list. */
function forEachChat(chatId, note) {
  for (const [personId, chats] of world.chats) if (chats.has(chatId)) note(chats.get(chatId), personId);
}

function noteNewest(personId, chat, message) {
  // A list loaded a moment ago may already know a message whose event is still on its way.
  if (message.message_id <= (chat.last?.message_id ?? 0)) return;
  chat.last = message;
  if (message.from?.id !== personId) chat.unread += 1;
}
