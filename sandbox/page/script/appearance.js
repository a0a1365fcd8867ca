/** Light or dark: as the system says, until the reader says otherwise. */

import { keepPart, part } from "./address.js";

const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (part("theme") ?? (system.matches ? "dark" : "light")) === "dark";

export function dress() {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
}

export function switchTheme() {
  keepPart("theme", isDark() ? "light" : "dark");
  dress();
}

system.addEventListener("change", dress);
