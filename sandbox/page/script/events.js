/** What happens in the sandbox, as it happens: one stream of events for all people. */

import { answered } from "./presses.js";
import { changed, loadChats, loadPeople, world } from "./world.js";

const TYPING_LASTS_MS = 5000;

const HAPPENINGS = {
  message: ({ chat_id, message }) => {
    world.typing.delete(chat_id);
    world.histories.get(chat_id)?.set(message.message_id, message);
    for (const [personId, chats] of world.chats) noteNewest(personId, chats.get(chat_id), message);
  },
  edited: ({ chat_id, message }) => {
    const history = world.histories.get(chat_id);
    if (history?.has(message.message_id)) history.set(message.message_id, message);
    for (const chats of world.chats.values()) {
      const chat = chats.get(chat_id);
      if (chat?.last?.message_id === message.message_id) chat.last = message;
    }
  },
  deleted: ({ chat_id, message_id }) => world.histories.get(chat_id)?.delete(message_id),
  read: ({ chat_id, up_to }) => world.readUpTo.set(chat_id, up_to),
  typing: ({ chat_id }) => {
    world.typing.add(chat_id);
    setTimeout(() => world.typing.delete(chat_id) && changed(), TYPING_LASTS_MS);
  },
  callback_answer: answered,
  chat: ({ people }) => void reloadChats(people),
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

async function reloadChats(people) {
  const isEverybodyKnown = people?.every((id) => world.people.has(id));
  await (isEverybodyKnown ? Promise.all(people.map(loadChats)) : loadPeople());
  changed();
}

function noteNewest(personId, chat, message) {
  // A list loaded a moment ago may already know a message whose event is still on its way.
  if (!chat || message.message_id <= (chat.last?.message_id ?? 0)) return;
  chat.last = message;
  if (message.from?.id !== personId) chat.unread += 1;
}
