const HARD_SPACE = '\u00A0';
const HARD_HYPHEN = '\u2011';

/**
 * A card, or whatever holds one, with its words set so that a narrow phone breaks no line inside a code or a day
 * ("K26-014", "2026-11-25") and begins none with the sign · between two facts. What buttons send is left as it is, and
 * so is every part with nothing to set: it is done to all that is sent.
 */
export function typeset<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node;
  let set: Record<string, unknown> | undefined;
  for (const key in node) {
    const value = setPart(key, node[key]);
    if (value === node[key]) continue;
    set ??= (Array.isArray(node) ? [...(node as unknown[])] : { ...node }) as Record<string, unknown>;
    set[key] = value;
  }
  return (set as T | undefined) ?? node;
}

function setPart(key: string, value: unknown): unknown {
  if (key === 'data') return value;
  if (key === 'text' && typeof value === 'string') return setLine(value);
  if (key === 'facts' && Array.isArray(value)) return value.map(setFact);
  return typeset(value);
}

function setFact(fact: { readonly title: string; readonly value: string }): typeof fact {
  return { title: setLine(fact.title), value: setLine(fact.value) };
}

function setLine(words: string): string {
  const spaced = words.includes(' · ') ? words.replaceAll(' · ', `${HARD_SPACE}· `) : words;
  return spaced.includes('-') ? spaced.replace(/(?<=\d)-(?=\d)/g, HARD_HYPHEN) : spaced;
}
