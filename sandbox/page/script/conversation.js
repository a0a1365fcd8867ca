/** An opened chat: its head, its history, and the place to write, or the button to start. */

import { avatar, nameOf } from "./avatar.js";
import { iconButton, menuButton } from "./buttons.js";
import { Composer } from "./composer.js";
import { block, start, unblock } from "./deeds.js";
import { element } from "./element.js";
import { History } from "./history.js";
import { openMenu } from "./menu.js";
import { pinnedBar } from "./pinned.js";
import { say } from "./words.js";
import { chatOf, faceOf, loadHistory, world } from "./world.js";

export class Conversation {
  constructor(pane, view, goBack) {
    this.view = view;
    this.composer = new Composer(pane, view);
    this.history = new History(view, this.composer);
    this.under = element("span", { class: "head-under" });
    const begin = () => start(view.personId, { payload: "" });
    this.starter = element("button", { class: "start", type: "button", onclick: begin }, say("start"));
    this.pinned = pinnedBar(view, (messageId) => this.history.show(messageId));
    this.node = element(
      "section", { class: "conversation", "aria-label": chatOf(view).title, "data-open-chat": view.chatId },
      this.head(goBack), this.pinned.node, this.history.node, this.composer.node, this.starter,
    );
    loadHistory(view);
  }

  head(goBack) {
    const chat = chatOf(this.view);
    const isPrivate = chat.kind === "private";
    return element(
      "header", { class: "chat-head" },
      iconButton("back", say("back"), goBack, { class: "back" }), avatar(faceOf(chat), chat.title),
      element("div", { class: "head-names" }, element("h2", {}, chat.title), this.under, this.whose()),
      isPrivate ? menuButton("more", say("more"), (button) => this.openOptions(button)) : null,
    );
  }

  /** On a narrow screen nothing else says whose chat this is. */
  whose() {
    return element("span", { class: "head-whose" }, ` · ${nameOf(world.people.get(this.view.personId))}`);
  }

  redraw() {
    const chat = chatOf(this.view);
    const mustStart = !chat.is_started;
    this.under.textContent = underTitle(chat);
    this.starter.hidden = !mustStart;
    this.composer.node.hidden = mustStart;
    this.pinned.redraw();
    this.history.redraw();
    this.composer.redraw();
  }

  openOptions(button) {
    const deed = chatOf(this.view).is_blocked ? "unblock" : "block";
    openMenu(button, say("more"), [{ text: say(deed), act: () => ({ block, unblock })[deed](this.view.personId) }]);
  }
}

function underTitle(chat) {
  if (world.typing.has(chat.chat_id)) return `${world.bots[0].first_name} ${say("typing")}`;
  return chat.kind === "private" ? say("bot") : `${chat.members.length} ${say("members")}`;
}
