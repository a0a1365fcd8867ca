/** A chat's messages in their order, under the days they were sent on; knows whether its reader is at the end. */

import { bubbleRow } from "./bubble.js";
import { iconButton } from "./buttons.js";
import { markRead } from "./deeds.js";
import { element, keepInStep } from "./element.js";
import { waitingOf } from "./inline_keyboard.js";
import { serviceText } from "./service_messages.js";
import { dateOf, dayOf, isSameDay, now } from "./times.js";
import { say } from "./words.js";
import { changed, chatOf, historyOf, isRead } from "./world.js";

const NEAR_END_PX = 80;
const SHOWN_COUNT = 300;

export class History {
  constructor(view, composer) {
    this.view = view;
    this.composer = composer;
    this.messages = element("div", { class: "messages", role: "log", "aria-live": "polite" });
    const follow = () => this.followReader();
    this.scroller = element("div", { class: "scroller", tabindex: 0, onscroll: follow }, this.messages);
    this.badge = element("span", { class: "badge" });
    this.toEnd = iconButton("down", say("to_bottom"), () => this.scrollToEnd(), { class: "to-end" });
    this.toEnd.append(this.badge);
    this.node = element("div", { class: "history" }, this.scroller, this.toEnd);
    this.isAtEnd = true;
    this.lastTop = 0;
    // Pictures grow when they arrive, and the keyboard takes room: whoever was at the end stays there.
    const sizes = new ResizeObserver(() => this.isAtEnd && this.scrollToEnd());
    [this.scroller, this.messages].forEach((node) => sizes.observe(node));
  }

  redraw() {
    const messages = historyOf(this.view).slice(-SHOWN_COUNT);
    keepInStep(this.messages, entriesOf(this.view, messages, { composer: this.composer, show: (id) => this.show(id) }));
    const newest = messages.at(-1)?.message_id;
    const hasSpoken = newest !== this.newest && messages.at(-1)?.from?.id === this.view.personId;
    this.newest = newest;
    if (this.isAtEnd || hasSpoken) this.scrollToEnd();
    this.noteRead();
  }

  scrollToEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.followReader();
  }

  show(messageId) {
    this.messages.querySelector(`[data-message="${messageId}"]`)?.scrollIntoView({ block: "center" });
  }

  followReader() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    const hasGoneUp = scrollTop < this.lastTop;
    this.isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR_END_PX || (this.isAtEnd && !hasGoneUp);
    this.lastTop = scrollTop;
    this.noteRead();
  }

  noteRead() {
    const chat = chatOf(this.view);
    this.toEnd.hidden = this.isAtEnd;
    if (this.isAtEnd && chat?.unread && this.node.checkVisibility()) {
      chat.unread = 0;
      markRead(this.view);
      changed();
    }
    this.badge.textContent = chat?.unread || "";
  }
}

function entriesOf(view, messages, tools) {
  const entries = [];
  let day = null;
  for (const group of groupsIn(messages)) {
    const at = dateOf(group.messages[0]);
    if (!day || !isSameDay(day, at)) entries.push(dayEntry(at));
    day = at;
    entries.push(groupEntry(view, group, tools));
  }
  return entries;
}

function dayEntry(at) {
  const text = isSameDay(at, now()) ? say("today") : dayOf(at);
  return { key: `day ${dayOf(at)}`, version: text, build: () => element("div", { class: "day" }, text) };
}

function groupEntry(view, group, tools) {
  const newest = group.messages.at(-1);
  const version = JSON.stringify([group, isRead(view, newest), waitingOf(view, newest)]);
  return { key: String(group.messages[0].message_id), version, build: () => bubbleRow(view, group, tools) };
}

/** Albums become one group; each group knows whether it begins or ends a row of one sender. */
function groupsIn(messages) {
  const groups = [];
  for (const message of messages) {
    const album = message.media_group_id;
    const last = groups.at(-1);
    if (album && last?.messages[0].media_group_id === album) last.messages.push(message);
    else groups.push({ messages: [message] });
  }
  const sender = (group) => group && !serviceText(group.messages[0]) && group.messages[0].from?.id;
  return groups.map((group, place) => ({
    ...group,
    isFirst: sender(groups[place - 1]) !== sender(group),
    isLast: sender(groups[place + 1]) !== sender(group),
  }));
}
