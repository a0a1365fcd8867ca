/** Where a person writes: the draft, what it answers or edits, attachments, commands and the bot's keyboard. */

import { openAttachMenu } from "./attach_menu.js";
import { commandButton } from "./command_menu.js";
import { summary } from "./contents.js";
import { edit, send } from "./deeds.js";
import { element } from "./element.js";
import { icon } from "./icons.js";
import { keyboardIn, replyKeyboard } from "./reply_keyboard.js";
import { say } from "./words.js";
import { historyOf } from "./world.js";

export class Composer {
  constructor(pane, view) {
    this.pane = pane;
    this.view = view;
    this.about = null; // {message, isEdit}: what the draft answers or changes
    this.draft = element("textarea", { rows: 1, placeholder: say("message"), "aria-label": say("message"), "data-draft": true, oninput: () => this.fit(), onkeydown: (event) => this.sendOnEnter(event) });
    this.aboutBar = element("div", { class: "about", hidden: true });
    this.keys = element("div", { class: "keys" });
    this.keysSwitch = element("button", { type: "button", "aria-label": say("keyboard"), hidden: true, onclick: () => this.showKeys(this.keys.hidden) }, icon("keyboard"));
    this.node = element("form", { class: "composer", onsubmit: (event) => this.submit(event) }, this.aboutBar, this.line(), this.keys);
  }

  line() {
    const attach = element("button", { type: "button", "aria-label": say("attach"), "aria-haspopup": "menu", "data-attach": true, onclick: () => openAttachMenu(attach, this.pane, (content) => this.deliver(content)) }, icon("attach"));
    const sendButton = element("button", { type: "submit", class: "send", "aria-label": say("send"), "data-send": true }, icon("send"));
    const menuPlace = (node) => element("span", { class: "menu-place" }, node);
    return element("div", { class: "line" }, menuPlace(commandButton(this.view)), menuPlace(attach), this.draft, this.keysSwitch, sendButton);
  }

  redraw() {
    const keyboard = keyboardIn(historyOf(this.view), this.view.personId);
    const version = JSON.stringify(keyboard);
    if (version === this.keysVersion) return;
    this.keysVersion = version;
    this.keys.replaceChildren(...(keyboard ? [replyKeyboard(this.pane, this.view, keyboard)] : []));
    this.keysSwitch.hidden = !keyboard;
    this.showKeys(Boolean(keyboard) && !keyboard.isUsed);
  }

  showKeys(isShown) {
    this.keys.hidden = !isShown;
    this.keysSwitch.setAttribute("aria-pressed", String(isShown));
  }

  replyTo(message) {
    this.setAbout({ message, isEdit: false });
  }

  edit(message) {
    this.draft.value = message.text ?? message.caption;
    this.setAbout({ message, isEdit: true });
  }

  setAbout(about) {
    this.about = about;
    this.aboutBar.hidden = !about;
    const drop = element("button", { type: "button", "aria-label": say("cancel"), onclick: () => this.clear() }, icon("close"));
    this.aboutBar.replaceChildren(...(about ? [element("b", {}, say(about.isEdit ? "edit" : "reply")), element("span", {}, summary(about.message)), drop] : []));
    this.fit();
    this.draft.focus();
  }

  submit(event) {
    event.preventDefault();
    const text = this.draft.value.trim();
    if (!text) return;
    if (this.about?.isEdit) this.editTo(text);
    else send(this.view, { text, ...this.answering() });
    this.clear();
  }

  editTo(words) {
    const { message_id, text } = this.about.message;
    edit(this.view, { message_id, [text == null ? "caption" : "text"]: words });
  }

  /** Sends something attached; the draft becomes its caption. */
  deliver(content) {
    const caption = this.draft.value.trim();
    const sent = send(this.view, { ...content, ...(caption && { caption }), ...this.answering() });
    this.clear();
    return sent;
  }

  answering() {
    return this.about && !this.about.isEdit ? { reply_to_message_id: this.about.message.message_id } : {};
  }

  clear() {
    this.draft.value = "";
    this.setAbout(null);
  }

  sendOnEnter(event) {
    // While an input method composes, Enter chooses a word and must not send.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
    if (event.key === "Escape") this.clear();
  }

  fit() {
    this.draft.style.height = "auto";
    this.draft.style.height = `${Math.min(this.draft.scrollHeight, 140)}px`;
  }
}
