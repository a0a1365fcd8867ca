/** Builds the page's nodes. Strings become text, never markup: whatever people write stays harmless. */

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) give(node, name, value);
  node.append(...children.flat().filter((child) => child || child === 0));
  return node;
}

function give(node, name, value) {
  if (typeof value === "function") node.addEventListener(name.slice(2), value);
  else if (value === true) node.setAttribute(name, "");
  else if (value !== false && value != null) node.setAttribute(name, value);
}

/** Keeps a parent's children equal to `entries` ({key, version, build}) and leaves alone what did not change. */
export function keepInStep(parent, entries) {
  const focused = parent.contains(document.activeElement) && document.activeElement.dataset.focus;
  const standing = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  const nodes = entries.map((entry) => keptOrBuilt(standing.get(entry.key), entry));
  const kept = new Set(nodes);
  for (const node of standing.values()) if (!kept.has(node)) node.remove();
  nodes.forEach((node, place) => {
    if (parent.children[place] !== node) parent.insertBefore(node, parent.children[place] ?? null);
  });
  if (focused && !parent.contains(document.activeElement)) {
    parent.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }
}

function keptOrBuilt(node, { key, version, build }) {
  if (node?.version === version) return node;
  const fresh = build();
  fresh.dataset.key = key;
  fresh.version = version;
  return fresh;
}
