/** Questions and alerts that wait for a tap before anything goes on. */

import { element } from "./element.js";
import { panesOf } from "./toasts.js";
import { say } from "./words.js";

/** Shows the content over a pane; resolves to the value of the tapped button, or null when it was dismissed. */
export function ask(pane, content, choices, name = "question") {
  return new Promise((resolve) => {
    const buttons = choices.map(({ text, value }) =>
      element("button", { type: "button", onclick: () => close(value) }, text),
    );
    const box = element("dialog", { class: "box", "data-box": name, oncancel: () => close(null) });
    const close = (value) => {
      box.remove();
      resolve(value);
    };
    box.append(element("div", { class: "box-content" }, content), element("div", { class: "box-choices" }, buttons));
    box.addEventListener("click", (event) => event.target === box && close(null));
    const { left, width } = pane.getBoundingClientRect();
    box.style.setProperty("--middle", `${left + width / 2}px`);
    pane.append(box);
    box.showModal();
  });
}

export function showAlert(personId, text) {
  const pane = [...panesOf(personId)].find((candidate) => candidate.checkVisibility());
  if (pane) ask(pane, element("p", {}, text), [{ text: say("ok"), value: true }], "alert");
}

export function confirm(pane, question, yes) {
  const choices = [{ text: say("cancel"), value: false }, { text: yes, value: true }];
  return ask(pane, element("p", {}, question), choices, "confirm");
}
