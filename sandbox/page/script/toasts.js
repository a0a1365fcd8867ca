/** Short notices that float over a person's chat and go by themselves. */

import { element } from "./element.js";

const STAYS_MS = 4000;

export const panesOf = (personId) => document.querySelectorAll(`[data-pane][data-person="${personId}"]`);

export function toast(personId, text) {
  for (const pane of panesOf(personId)) {
    const notice = element("div", { class: "toast", role: "status", "data-toast": true }, text);
    (pane.querySelector(".history") ?? pane).append(notice);
    setTimeout(() => notice.remove(), STAYS_MS);
  }
}
