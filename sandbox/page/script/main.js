/** Puts the page together: the clock above, two people side by side, and the stream of what happens. */

import { dress } from "./appearance.js";
import { clockBar } from "./clock_bar.js";
import { element } from "./element.js";
import { listen } from "./events.js";
import { Pane } from "./pane.js";
import { language, say } from "./words.js";
import { loadPeople, world } from "./world.js";

async function begin() {
  document.documentElement.lang = language;
  dress();
  const newest = await loadPeople();
  if (!world.people.size) throw new Error(say("nobody"));
  const bar = await clockBar();
  const [first, ...others] = world.people.values();
  const second = others.find(({ note }) => note !== first.note) ?? others[0] ?? first;
  const panes = [new Pane("left", first), new Pane("right", second)];
  document.body.replaceChildren(bar, element("main", { class: "panes" }, panes.map(({ node }) => node)));
  document.body.dataset.ready = "true";
  listen(newest);
}

begin().catch((trouble) => {
  console.error(trouble);
  document.body.replaceChildren(element("p", { class: "trouble", role: "alert" }, trouble.message));
});
