/** A round picture for those who have none: initials on a colour that stays theirs. */

import { element } from "./element.js";

const HUES = [8, 28, 90, 150, 186, 212, 262, 320];

export const hueOf = (id) => HUES[Math.abs(id) % HUES.length];

export const nameOf = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");

export function avatar(id, name) {
  const style = `--hue: ${hueOf(id)}`;
  return element("span", { class: "avatar", style, "aria-hidden": "true" }, initials(name));
}

function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = /\p{Script=Han}/u.test(name) ? [name.trim()] : words.slice(0, 2);
  return letters.map((word) => [...word][0] ?? "").join("").toUpperCase();
}
