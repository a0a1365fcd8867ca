/** Where a person writes: the draft, what it answers or edits, attachments, commands and the bot's keyboard. */

import { openAttachMenu } from "./attach_menu.js";
import { iconButton, menuButton } from "./buttons.js";
import { openCommandMenu } from "./command_menu.js";
import { summary } from "./contents.js";
import { edit, send } from "./deeds.js";
import { element } from "./element.js";
import { keyboardIn, replyKeyboard } from "./reply_keyboard.js";
import { say } from "./words.js";
import { historyOf } from "./world.js";

export class Composer {
  constructor(pane, view) {
    this.pane = pane;
    this.view = view;
    this.about = null; // {message, isEdit}: what the draft answers or changes
    this.draft = element("textarea", {
      rows: 1, placeholder: say("message"), "aria-label": say("message"), "data-draft": true,
      oninput: () => this.fit(), onkeydown: (event) => this.sendOnEnter(event),
    });
    this.aboutBar = element("div", { class: "about", hidden: true });
    this.keys = element("div", { class: "keys" });
    this.keysSwitch = iconButton("keyboard", say("keyboard"), () => this.showKeys(this.keys.hidden), { hidden: true });
    const submit = (event) => this.submit(event);
    this.node = element("form", { class: "composer", onsubmit: submit }, this.aboutBar, this.line(), this.keys);
  }

  line() {
    const offerCommands = (button) => openCommandMenu(button, this.view);
    const offerAttachments = (button) => openAttachMenu(button, this.pane, (content) => this.deliver(content));
    return element(
      "div", { class: "line" },
      menuButton("commands", say("commands"), offerCommands, { "data-commands": true }),
      menuButton("attach", say("attach"), offerAttachments, { "data-attach": true }),
      this.draft, this.keysSwitch, iconButton("send", say("send"), null, { type: "submit", class: "send" }),
    );
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
    this.draft.focus();
  }

  edit(message) {
    this.draft.value = message.text ?? message.caption;
    this.setAbout({ message, isEdit: true });
    this.draft.focus();
  }

  setAbout(about) {
    this.about = about;
    this.aboutBar.hidden = !about;
    this.aboutBar.replaceChildren(...(about ? this.aboutNodes(about) : []));
    this.fit();
  }

  aboutNodes({ message, isEdit }) {
    const drop = iconButton("close", say("cancel"), () => this.clear());
    return [element("b", {}, say(isEdit ? "edit" : "reply")), element("span", {}, summary(message)), drop];
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
