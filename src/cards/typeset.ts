const HARD_SPACE = '\u00A0';
const HARD_HYPHEN = '\u2011';

/**
 * A card, or whatever holds one, with its words set so that a narrow phone breaks no line inside a code or a day
 * ("K26-014", "2026-11-25") and begins none with the sign · between two facts. What buttons send is left as it is.
 */
export function typeset<T>(node: T): T {
  if (Array.isArray(node)) return node.map((one: unknown) => typeset(one)) as T;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => {
      if (key === 'data') return [key, value];
      if (key === 'text' && typeof value === 'string') return [key, setLine(value)];
      if (key === 'facts' && Array.isArray(value)) return [key, value.map(setFact)];
      return [key, typeset(value)];
    }),
  ) as T;
}

function setFact(fact: { readonly title: string; readonly value: string }): typeof fact {
  return { title: setLine(fact.title), value: setLine(fact.value) };
}

function setLine(words: string): string {
  return words.replaceAll(' · ', `${HARD_SPACE}· `).replace(/(?<=\d)-(?=\d)/g, HARD_HYPHEN);
}
