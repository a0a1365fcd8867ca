/** The bot's commands for this person in this chat. */

import { send } from "./deeds.js";
import { openMenu } from "./menu.js";
import { pathOf, read } from "./server.js";
import { toast } from "./toasts.js";
import { say } from "./words.js";

export async function openCommandMenu(button, view) {
  const { commands } = await read(pathOf(view, "commands"));
  if (!commands.length) return toast(view.personId, say("no_commands"));
  openMenu(button, say("commands"), commands.map((command) => item(view, command)));
}

const item = (view, { command, description }) => ({
  text: description, note: `/${command}`, act: () => send(view, { text: `/${command}` }),
});
