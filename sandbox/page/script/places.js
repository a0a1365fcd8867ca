/** Where a person may say they are: a few cities to choose from instead of a satellite. */

import { ask } from "./dialogs.js";
import { element } from "./element.js";
import { language, say } from "./words.js";

const PLACES = [
  ["深圳", "Shenzhen", 22.5431, 114.0579], ["广州", "Guangzhou", 23.1291, 113.2644],
  ["上海", "Shanghai", 31.2304, 121.4737], ["杭州", "Hangzhou", 30.2741, 120.1551],
  ["北京", "Beijing", 39.9042, 116.4074], ["武汉", "Wuhan", 30.5928, 114.3055],
  ["成都", "Chengdu", 30.5728, 104.0668],
];

const STEP = 0.0045; // some 500 m of latitude

/** Asks where; resolves to {latitude, longitude} or null. */
export async function askPlace(pane) {
  const options = PLACES.map(([zh, en], place) => element("option", { value: place }, language === "zh-CN" ? zh : en));
  const select = element("select", { "aria-label": say("where") }, options);
  const choices = [{ text: say("cancel"), value: false }, { text: say("share"), value: true }];
  const isShared = await ask(pane, element("label", {}, element("p", {}, say("where")), select), choices, "place");
  if (!isShared) return null;
  const [, , latitude, longitude] = PLACES[select.value];
  return { latitude, longitude };
}

export const movedOn = ({ latitude, longitude }) => ({ latitude: latitude + STEP, longitude });
