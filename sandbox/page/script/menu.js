/** A list of choices that opens beside its button: arrow keys move, Escape and a tap elsewhere close it. */

import { element } from "./element.js";

/** `items`: {text, note?, picture?, badge?, isChosen?, act}. */
export function openMenu(button, label, items) {
  const rows = items.map((item) => row(item, () => close()));
  const list = element("div", { class: "menu", role: "menu", "aria-label": label, onkeydown: steer }, rows);
  const close = () => {
    list.remove();
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", closeOutside, true);
  };
  const closeOutside = (event) => list.contains(event.target) || close();
  list.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    close();
    button.focus();
  });
  document.querySelectorAll(".menu").forEach((other) => other.remove());
  document.addEventListener("pointerdown", closeOutside, true);
  button.setAttribute("aria-expanded", "true");
  button.parentElement.append(list);
  const floor = button.closest(".scroller")?.getBoundingClientRect().bottom ?? innerHeight;
  list.classList.toggle("opens-up", list.getBoundingClientRect().bottom > floor);
  (rows.find((node) => node.getAttribute("aria-current")) ?? rows[0])?.focus();
}

function row({ text, note, picture, badge, isChosen, act }, close) {
  const choose = () => {
    close();
    act();
  };
  const attributes = { class: "menu-item", role: "menuitem", type: "button", onclick: choose };
  return element(
    "button", { ...attributes, "aria-current": isChosen && "true" }, picture,
    element("span", { class: "menu-text" }, text),
    note && element("span", { class: "menu-note" }, note), badge ? element("span", { class: "badge" }, badge) : null,
  );
}

function steer(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const rows = [...event.currentTarget.children];
  rows.at((rows.indexOf(document.activeElement) + step) % rows.length)?.focus();
}
