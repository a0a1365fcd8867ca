/** The bot's commands for this person in this chat, behind the menu button. */

import { send } from "./deeds.js";
import { element } from "./element.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { pathOf, read } from "./server.js";
import { say } from "./words.js";

export function commandButton(view) {
  const button = element("button", { type: "button", "aria-label": say("commands"), "aria-haspopup": "menu", "data-commands": true, onclick: open }, icon("commands"));
  async function open() {
    const { commands } = await read(pathOf(view, "commands"));
    if (commands.length) openMenu(button, say("commands"), commands.map((command) => item(view, command)));
  }
  return button;
}

const item = (view, { command, description }) => ({
  text: description, note: `/${command}`, act: () => send(view, { text: `/${command}` }),
});
