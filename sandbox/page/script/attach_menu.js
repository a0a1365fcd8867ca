/** The paper clip: what a person can send besides words. What is typed goes along as the caption. */

import { confirm } from "./dialogs.js";
import { send } from "./deeds.js";
import { element } from "./element.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { askPlace } from "./places.js";
import { bytesOf, samplePhoto, sampleSticker, sampleVoice } from "./samples.js";
import { say } from "./words.js";

const LIVE_S = 3600;

/** `deliver` sends what it is given, together with the draft's caption. */
export function openAttachMenu(button, pane, deliver) {
  const place = (live) => sendPlace(pane, deliver, live);
  const items = [
    ["photo", "photo_video", () => pick("image/*,video/*", (files) => sendPictures(files, deliver))],
    ["file", "file", () => pick("", (files) => sendFiles(files, deliver))],
    ["photo", "sample_photo", () => deliver({ photo: samplePhoto() })],
    ["album", "sample_album", () => deliver({ album: [0, 1, 2].map((number) => ({ photo: samplePhoto(number) })) })],
    ["voice", "sample_voice", () => deliver({ voice: sampleVoice() })],
    ["contact", "my_contact", () => deliver({ contact: { own: true } })],
    ["place", "location", () => place({})],
    ["live", "live_location", () => place({ live_period: LIVE_S })],
    ["sticker", "sticker", () => deliver({ sticker: sampleSticker() })],
    ["round", "video_note", () => pick("video/*", (files) => sendVideoNotes(files, deliver))],
  ];
  openMenu(button, say("attach"), items.map(([sign, key, act]) => ({ picture: icon(sign), text: say(key), act })));
}

export async function sendPlace(pane, deliver, live = {}) {
  const place = await askPlace(pane);
  if (place) deliver({ location: { ...place, ...live } });
}

export async function sendOwnContact(pane, view) {
  if (await confirm(pane, say("share_contact"), say("share"))) send(view, { contact: { own: true } });
}

function pick(accept, take) {
  const input = element("input", { type: "file", accept, multiple: true, onchange: () => take([...input.files]) });
  input.click();
}

async function sendPictures(files, deliver) {
  const items = await Promise.all(files.map(asPicture));
  deliver(items.length === 1 ? items[0] : { album: items });
}

async function sendFiles(files, deliver) {
  for (const file of files) await deliver({ document: await asFile(file) });
}

async function sendVideoNotes(files, deliver) {
  for (const file of files) await deliver({ video_note: await asFile(file) });
}

async function asPicture(file) {
  return file.type.startsWith("video/") ? { video: await asFile(file) } : { photo: await bytesOf(file) };
}

const asFile = async (file) => ({ name: file.name, base64: await bytesOf(file) });
