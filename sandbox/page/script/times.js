/** The sandbox's time, written as the reader writes it, in the company's time zone. */

import { language } from "./words.js";
import { world } from "./world.js";

const formatters = new Map();

function written(at, form) {
  const key = JSON.stringify([form, world.clock.timeZone]);
  if (!formatters.has(key)) {
    formatters.set(key, new Intl.DateTimeFormat(language, { ...form, timeZone: world.clock.timeZone }));
  }
  return formatters.get(key).format(at);
}

export const now = () => new Date(Date.now() + world.clock.offset);

export const timeOf = (at) => written(at, { hour: "2-digit", minute: "2-digit", hour12: false });

export const dayOf = (at) => written(at, { month: "long", day: "numeric", weekday: "short" });

export const shortDayOf = (at) => written(at, { month: "numeric", day: "numeric" });

export const dateOf = (message) => new Date(message.date * 1000);

export const isSameDay = (one, other) => dayKey(one) === dayKey(other);

const dayKey = (at) => written(at, { year: "numeric", month: "numeric", day: "numeric" });
