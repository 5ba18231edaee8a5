import { createRequire } from 'node:module';
import type { Card } from '../../src/cards/kit.js';

/** The part of the adaptivecards package that lints. Plain Node cannot import its ESM build. */
interface Linter {
  AdaptiveCard: new () => {
    parse(card: unknown, context: unknown): void;
    validateProperties(): { validationEvents: readonly { message: string; source?: { type?: string } }[] };
  };
  SerializationContext: new () => {
    readonly eventCount: number;
    getEventAt(index: number): { message: string };
  };
}
const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as Linter;

/** Teams-only elements, which must carry a fallback. */
const TEAMS_ONLY = /^(Chart\.|Badge$|Icon$|ProgressBar$|Rating$|CodeBlock$)/;
const LIMIT = 24 * 1024;
/** The package tests `lang` with a global expression, whose lastIndex makes it wrong every other time. */
const NOT_WRONG = 'Invalid value "sv" for property "lang".';

/** Everything wrong with a card, in words; empty if it may be sent (PLATFORM trap 4, DESIGN 10, BARS). */
export function lint(card: Card): string[] {
  const found: string[] = [];
  const size = Buffer.byteLength(JSON.stringify(card));
  if (size >= LIMIT) found.push(`${size} bytes: over 24 KB`);
  if (!JSON.stringify(card).includes('"lang":"sv"')) found.push('no lang');
  walk(card, found);
  const context = new SerializationContext();
  const parsed = new AdaptiveCard();
  parsed.parse(known(card), context);
  for (let index = 0; index < context.eventCount; index++) {
    const { message } = context.getEventAt(index);
    if (message !== NOT_WRONG) found.push(message);
  }
  for (const event of parsed.validateProperties().validationEvents) found.push(event.message);
  return found;
}

function walk(node: unknown, found: string[]): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, found);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const element = node as Record<string, unknown>;
  const type = typeof element['type'] === 'string' ? element['type'] : '';
  if (TEAMS_ONLY.test(type) && !element['fallback']) found.push(`${type} without fallback`);
  if (type.startsWith('Input.') && !element['label']) found.push(`${type} without label`);
  if (element['isRequired'] === true && !element['errorMessage'])
    found.push(`${type} required without errorMessage`);
  const actions = element['actions'];
  if (Array.isArray(actions) && actions.length > 4) found.push(`${actions.length} buttons in a row`);
  if (type === 'TextBlock' && /undefined|null|NaN|\[object/.test(String(element['text'])))
    found.push(`a hole in the text: ${String(element['text'])}`);
  for (const value of Object.values(element)) walk(value, found);
}

/** The card as a client without Teams' own elements sees it. */
function known(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(known);
  if (typeof node !== 'object' || node === null) return node;
  const element = node as Record<string, unknown>;
  if (typeof element['type'] === 'string' && TEAMS_ONLY.test(element['type']))
    return known(element['fallback']);
  return Object.fromEntries(Object.entries(element).map(([key, value]) => [key, known(value)]));
}
