/** What a message carries besides words: pictures, sound, files, people, places. */

import { ask } from "./dialogs.js";
import { avatar, nameOf } from "./avatar.js";
import { element } from "./element.js";
import { icon } from "./icons.js";
import { fileAddress } from "./server.js";
import { say } from "./words.js";

const CONTENTS = {
  photo: (sizes) => picture(sizes.at(-1)),
  video: (video) => player("video", video, "video"),
  animation: (video) => player("video", video, "video"),
  video_note: (video) => player("video", video, "video"),
  voice: (voice) => player("audio", voice, "voice"),
  audio: (audio) => player("audio", audio, "audio"),
  document: (document) => file(document),
  sticker: (sticker) => stickerOf(sticker),
  contact: (contact) => card(contact),
  venue: ({ title, address }) => element("p", { class: "venue" }, element("b", {}, title), ` ${address}`),
  location: (location) => map(location),
};

/** The nodes for everything in this message that is not text. */
export function contentsOf(message) {
  return Object.keys(CONTENTS)
    // A GIF arrives as animation and as document: once is enough.
    .filter((kind) => message[kind] && !(kind === "document" && message.animation))
    .map((kind) => CONTENTS[kind](message[kind]));
}

/** The message in one line, for the chat list and for quotes. */
export function summary(message) {
  const words = message.text ?? message.caption;
  const kind = Object.keys(CONTENTS).find((name) => message[name]);
  if (words) return words;
  if (kind === "sticker") return `${message.sticker.emoji ?? ""} ${say("sticker")}`;
  if (message.media_group_id) return say("album");
  return kind ? say({ animation: "video", video_note: "video", venue: "location" }[kind] ?? kind) : "";
}

function picture({ file_id, width, height }) {
  const attributes = { src: fileAddress(file_id), width, height, alt: say("photo"), "data-photo": true };
  const image = () => element("img", attributes);
  const choices = [{ text: say("ok") }];
  const enlarge = ({ currentTarget }) => ask(currentTarget.closest("[data-pane]"), image(), choices, "photo");
  return element("button", { class: "picture", type: "button", "aria-label": say("photo"), onclick: enlarge }, image());
}

/** Animated stickers are no pictures: their emoji stands for them. */
function stickerOf({ file_id, emoji }) {
  const words = emoji ?? say("sticker");
  const image = element("img", { src: fileAddress(file_id), alt: words, onerror: () => image.replaceWith(words) });
  return element("span", { class: "sticker" }, image);
}

function player(tag, { file_id }, kind) {
  const attributes = { src: fileAddress(file_id), "aria-label": say(kind), "data-player": kind };
  return element(tag, { ...attributes, controls: true, preload: "metadata" });
}

function file({ file_id, file_name, file_size }) {
  const size = file_size ? `${Math.max(1, Math.round(file_size / 1024))} KB` : "";
  return element(
    "a", { class: "file", href: fileAddress(file_id), download: file_name ?? "file" },
    element("span", { class: "file-sign" }, icon("file")),
    element("span", {}, element("b", {}, file_name ?? say("file")), element("small", {}, size)),
  );
}

function card(contact) {
  const name = nameOf(contact);
  return element(
    "div", { class: "contact" }, avatar(contact.user_id ?? 0, name),
    element("span", {}, element("b", {}, name), element("span", {}, `+${contact.phone_number.replace("+", "")}`)),
  );
}

function map({ latitude, longitude, live_period }) {
  const place = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return element(
    "figure", { class: "map", "data-location": place },
    element("div", { class: "map-ground", "aria-hidden": "true" }, icon("place")),
    element("figcaption", {}, place, live_period ? element("b", {}, say("live")) : null),
  );
}
