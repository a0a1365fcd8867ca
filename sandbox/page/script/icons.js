/** The page's few pictograms, drawn here so that nothing is fetched. */

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  back: "M15 5l-7 7 7 7",
  send: "M4 12L20 4l-5 16-3.5-6.5z M11.5 13.5L20 4",
  attach: "M20 11.5l-8.2 8.2a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.7-7.7",
  commands: "M4 7h16M4 12h16M4 17h10",
  keyboard: "M4 7h16v10H4z M8 11h.01M12 11h.01M16 11h.01M9 14h6",
  down: "M6 9l6 6 6-6",
  more: "M12 6h.01M12 12h.01M12 18h.01",
  close: "M6 6l12 12M18 6L6 18",
  sent: "M5 12.5l4.5 4.5L19 7.5",
  seen: "M2 12.5l4.5 4.5L16 7.5M11 16l1 1L21.5 7.5",
  theme: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
  swap: "M7 7h12l-3-3M17 17H5l3 3",
  photo: "M4 7h4l1.5-2h5L16 7h4v12H4z M12 16a3.2 3.2 0 1 0 0-6.4a3.2 3.2 0 0 0 0 6.4z",
  album: "M8 4h12v12H8z M4 8v12h12 M8 13l4-3.5 3 2.5 2-1.5 3 2.5",
  file: "M6 3h8l4 4v14H6z M14 3v4h4",
  voice: "M12 3.5a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0V6A2.5 2.5 0 0 1 12 3.5z M6 11a6 6 0 0 0 12 0M12 17v3.5",
  round: "M12 20.5a8.5 8.5 0 1 0 0-17a8.5 8.5 0 0 0 0 17z M10 8.5l6 3.5-6 3.5z",
  contact: "M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8z M4.5 20.5a7.5 6.5 0 0 1 15 0",
  place: "M12 21.5c-4-5-6-8.5-6-11.5a6 6 0 0 1 12 0c0 3-2 6.5-6 11.5z M12 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z",
  live: "M12 12h.01M8 16a5.5 5.5 0 0 1 0-8M16 8a5.5 5.5 0 0 1 0 8M5 19a10 10 0 0 1 0-14M19 5a10 10 0 0 1 0 14",
  sticker: "M20 13a8 8 0 1 0-7 7z M20 13h-4a3 3 0 0 0-3 3v4M9 10h.01M14 10h.01",
};

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
