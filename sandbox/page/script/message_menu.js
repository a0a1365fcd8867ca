/** What one can do with a message: answer it; edit, move or delete one's own. */

import { edit, remove } from "./deeds.js";
import { openMenu } from "./menu.js";
import { movedOn } from "./places.js";
import { say } from "./words.js";

export function openMessageMenu(button, view, message, isOwn, composer) {
  const reply = { text: say("reply"), act: () => composer.replyTo(message) };
  openMenu(button, say("options"), [reply, ...(isOwn ? ownItems(view, message, composer) : [])]);
}

function ownItems(view, message, composer) {
  const { message_id, location } = message;
  const items = [{ text: say("delete"), act: () => remove(view, { message_id }) }];
  if (message.text ?? message.caption) items.unshift({ text: say("edit"), act: () => composer.edit(message) });
  if (location?.live_period) {
    items.unshift(
      { text: say("move_location"), act: () => edit(view, { message_id, location: movedOn(location) }) },
      { text: say("stop_location"), act: () => edit(view, { message_id, location: { ...location, live_period: 0 } }) },
    );
  }
  return items;
}
