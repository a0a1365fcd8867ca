/** A message's text with its Bot API entities, as nodes. Offsets count UTF-16 units, as strings here do. */

import { element } from "./element.js";
import { followLink, safeAddress } from "./links.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

/** `reader` is {personId, send}: who taps links here, and how a tapped command is sent. */
export function formatted(text, entities = [], reader) {
  const ordered = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return pieces(text, 0, text.length, ordered, reader);
}

function pieces(text, from, until, entities, reader) {
  const nodes = [];
  let position = from;
  for (let rest = entities; rest.length; ) {
    const [entity, ...later] = rest;
    const end = Math.min(entity.offset + entity.length, until);
    nodes.push(text.slice(position, entity.offset));
    const inner = later.filter((other) => other.offset < end);
    const children = pieces(text, entity.offset, end, inner, reader);
    nodes.push(wrapped(entity, text.slice(entity.offset, end), children, reader));
    position = afterBlock(entity, text, end);
    rest = later.filter((other) => other.offset >= end);
  }
  nodes.push(text.slice(position, until));
  return nodes.filter((node) => node !== "");
}

/** A block ends its line by itself: the line break behind it would show as an empty line. */
const afterBlock = ({ type }, text, end) => (/^pre$|blockquote$/.test(type) && text[end] === "\n" ? end + 1 : end);

function wrapped(entity, text, children, reader) {
  if (entity.type in TAGS) return element(TAGS[entity.type], {}, children);
  if (entity.type === "spoiler") return spoiler(children);
  if (entity.type === "bot_command") return command(text, reader);
  if (entity.type === "text_link") return link(entity.url, children, reader);
  if (entity.type === "url") return link(text, children, reader);
  if (entity.type === "email") return link(`mailto:${text}`, children, reader);
  if (entity.type === "phone_number") return link(`tel:${text}`, children, reader);
  return element("span", { class: "mention" }, children);
}

function spoiler(children) {
  const show = (event) => event.currentTarget.classList.add("is-shown");
  return element("span", { class: "spoiler", role: "button", tabindex: 0, onclick: show, onkeydown: show }, children);
}

const command = (text, { send }) =>
  element("button", { class: "link", type: "button", onclick: () => send({ text }) }, text);

function link(address, children, { personId }) {
  const url = safeAddress(address);
  if (!url) return element("span", {}, children);
  const follow = (event) => {
    event.preventDefault();
    followLink(personId, url.href);
  };
  return element("a", { class: "link", href: url.href, rel: "noopener noreferrer", onclick: follow }, children);
}
