/** What Telegram itself says in a chat: who came, who went, what was pinned. */

import { nameOf } from "./avatar.js";
import { say } from "./words.js";

export function serviceText(message) {
  const names = (people) => people.map(nameOf).join(", ");
  if (message.new_chat_members) return `${names(message.new_chat_members)} ${say("joined")}`;
  if (message.left_chat_member) return `${nameOf(message.left_chat_member)} ${say("left")}`;
  if (message.pinned_message) return `${nameOf(message.from)} ${say("pinned")}`;
  if (message.group_chat_created || message.supergroup_chat_created) return `${nameOf(message.from)} ${say("created")}`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return say("upgraded");
  return null;
}
