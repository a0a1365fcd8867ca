/** The bar under a chat's head that shows its newest pinned message and leads to it. */

import { summary } from "./contents.js";
import { element } from "./element.js";
import { say } from "./words.js";
import { chatOf, historyOf } from "./world.js";

export function pinnedBar(view, show) {
  const words = element("span", {});
  const title = element("b", {}, say("pinned_message"));
  const node = element("button", { class: "pinned", type: "button", "data-pinned": true, hidden: true }, title, words);
  const redraw = () => {
    const newest = chatOf(view).pinned.at(-1);
    const message = historyOf(view).find(({ message_id }) => message_id === newest);
    node.hidden = !message;
    words.textContent = message ? summary(message) : "";
    node.onclick = () => show(newest);
  };
  return { node, redraw };
}
