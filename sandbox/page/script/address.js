/** The page's address after the #: who looks at which chat, in which language and colours. */

const parts = () => new URLSearchParams(location.hash.slice(1));

export const part = (name) => parts().get(name);

export function keepPart(name, value) {
  const all = parts();
  if (value == null) all.delete(name);
  else all.set(name, value);
  history.replaceState(null, "", `#${all.toString().replaceAll("%3A", ":")}`);
}

/** The person and chat of a pane, written as `left=<person>:<chat>`. */
export function viewAt(pane) {
  const [personId, chatId] = (part(pane) ?? "").split(":").map((text) => (text ? Number(text) : null));
  return { personId, chatId };
}

export const keepView = (pane, { personId, chatId }) => keepPart(pane, `${personId}:${chatId ?? ""}`);
