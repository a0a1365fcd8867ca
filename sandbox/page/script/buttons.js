/** Buttons that bear a pictogram; what they do is said in their label. */

import { element } from "./element.js";
import { icon } from "./icons.js";

export function iconButton(name, label, onclick, more = {}) {
  return element("button", { type: "button", "aria-label": label, title: label, onclick, ...more }, icon(name));
}

/** A button with room for the menu that it opens; `open` is given the button. */
export function menuButton(name, label, open, more = {}) {
  const button = iconButton(name, label, () => open(button), { "aria-haspopup": "menu", ...more });
  return element("span", { class: "menu-place" }, button);
}
