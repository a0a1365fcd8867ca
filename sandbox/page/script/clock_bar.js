/** The bar on top: the sandbox's time, ways to move it on, language and colours. */

import { switchTheme } from "./appearance.js";
import { iconButton } from "./buttons.js";
import { element } from "./element.js";
import { post, read } from "./server.js";
import { dayOf, now, timeOf } from "./times.js";
import { otherLanguage, say, switchLanguage } from "./words.js";
import { changed, onChange, world } from "./world.js";

export async function clockBar() {
  const time = element("time", { "data-clock": true });
  const tick = () => {
    time.replaceChildren(element("b", {}, timeOf(now())), ` ${dayOf(now())}`);
    time.dateTime = now().toISOString();
  };
  keepTime(await read("clock"));
  tick();
  setInterval(tick, 1000);
  onChange(tick);
  return element(
    "header", { class: "clock-bar" },
    element("h1", {}, say("title")),
    element("span", { class: "clock-time", "aria-label": say("sandbox_time") }, time),
    element("span", { class: "clock-moves", role: "group", "aria-label": say("move_clock") }, moves()),
    element("button", { type: "button", lang: otherLanguage, onclick: switchLanguage }, say("other_language")),
    iconButton("theme", say("colours"), switchTheme),
  );
}

function moves() {
  return [
    moveButton("minutes10", () => ({ advance_seconds: 600 })),
    moveButton("hours2", () => ({ advance_seconds: 7200 })),
    moveButton("next_visit", nextVisit),
    moveButton("monday", () => ({ to: "monday" })),
  ];
}

function moveButton(name, step) {
  const button = element("button", { type: "button", "data-move": name, onclick: move }, say(name));
  async function move() {
    const by = await step();
    if (by) keepTime(await post("clock", by));
    else button.replaceChildren(say("no_visit"));
    if (!by) setTimeout(() => button.replaceChildren(say(name)), 3000);
  }
  return button;
}

async function nextVisit() {
  const { marks } = await read("clock/marks");
  const coming = marks.map(({ at }) => at).filter((at) => Date.parse(at) > now().getTime());
  coming.sort((one, other) => Date.parse(one) - Date.parse(other));
  return coming.length ? { to: coming[0] } : null;
}

function keepTime({ now: at, time_zone }) {
  world.clock = { offset: Date.parse(at) - Date.now(), timeZone: time_zone ?? world.clock.timeZone };
  changed();
}
