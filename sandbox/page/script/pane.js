/** One person's Telegram: who they are, their chats, the chat they have open. */

import { keepView, viewAt } from "./address.js";
import { avatar, nameOf } from "./avatar.js";
import { redrawChatList } from "./chat_list.js";
import { Conversation } from "./conversation.js";
import { element } from "./element.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { say, sayNote } from "./words.js";
import { chatOf, chatsOf, onChange, unreadOf, world } from "./world.js";

export class Pane {
  constructor(name, person) {
    this.name = name;
    this.list = element("nav", { class: "chats", "aria-label": say("chats") });
    this.self = element("button", {
      class: "self", type: "button", "aria-haspopup": "menu", title: say("who"), "data-self": true,
      onclick: () => this.openPeople(),
    });
    this.empty = element("div", { class: "no-chat" }, element("span", {}, say("no_chat")));
    this.side = element("div", { class: "side" }, element("div", { class: "self-place" }, this.self), this.list);
    this.node = element("section", { class: "pane", "data-pane": name }, this.side, this.empty);
    this.show(this.asked() ?? { personId: person.id, chatId: chatsOf(person.id)[0]?.chat_id });
    onChange(() => this.redraw());
  }

  /** What the address asks for, if there is such a person. */
  asked() {
    const view = viewAt(this.name);
    return world.people.has(view.personId) ? view : null;
  }

  show(view) {
    this.view = view;
    keepView(this.name, view);
    this.node.dataset.person = view.personId;
    this.conversation = chatOf(view) ? new Conversation(this.node, view, () => this.open(null)) : null;
    this.node.classList.toggle("has-chat", Boolean(this.conversation));
    this.node.replaceChildren(this.side, this.conversation?.node ?? this.empty);
    this.redraw();
  }

  open(chatId) {
    this.show({ ...this.view, chatId });
    // On a touch screen the focus would bring up the keyboard over the messages.
    if (matchMedia("(hover: hover)").matches) this.conversation?.composer.draft.focus();
  }

  redraw() {
    if (this.conversation && !chatOf(this.view)) return this.open(null);
    this.redrawSelf();
    redrawChatList(this.list, this.view.personId, this.view.chatId, (chatId) => this.open(chatId));
    this.conversation?.redraw();
  }

  redrawSelf() {
    const person = world.people.get(this.view.personId);
    const name = nameOf(person);
    this.self.replaceChildren(
      avatar(person.id, name), element("span", { class: "self-name" }, name),
      element("span", { class: "self-note" }, sayNote(person.note)), icon("swap"),
    );
  }

  openPeople() {
    const items = [...world.people.values()].map((person) => ({
      text: nameOf(person), note: sayNote(person.note), picture: avatar(person.id, nameOf(person)),
      badge: unreadOf(person.id), isChosen: person.id === this.view.personId,
      act: () => this.show({ personId: person.id, chatId: chatsOf(person.id)[0]?.chat_id }),
    }));
    openMenu(this.self, say("who"), items);
  }
}
