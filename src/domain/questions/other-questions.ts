import { enrolledAt, waitingAt } from '../case/case.js';
import { type Day, daysBetween } from '../day.js';
import { findDays } from '../periods/parse-day.js';
import { dayLong, plural } from '../text/swedish.js';
import type { Answer } from './answer.js';
import type { Bag } from './bag.js';
import { HIDDEN_WORDS } from '../answers/mask/masking.js';
import { type AskContext, judgingFor } from './context.js';
import { type Failure, failure } from './failure.js';
import type { Query } from './query.js';
import { RULE_NAMES, RULES } from './rules.js';

const NEUTRAL = [
  'filler',
  'in-all',
  'quality',
  'is',
  'has',
  'for',
  'of',
  'to',
  'from',
  'with',
  'who-are',
  'person',
  'due',
  'today',
  'any',
  'exists',
  'new',
  'pronoun',
  'count',
  'or',
  'and',
  'next',
  'rule',
  'still',
  'more',
  'at-most',
  'max',
];

/** "har vi plats för två till?", "hur många lediga platser", "är det fullt?". The queue is told, not subtracted. */
export function placesQuestion(bag: Bag): Query | Failure | undefined {
  if (!bag.has('places', 'capacity', 'full', 'room')) return undefined;
  const population = bag.populations.filter((name) => name !== 'new' && name !== 'enrolled');
  const strange = bag.items.filter(
    (item) => ![...NEUTRAL, 'places', 'capacity', 'full', 'room', 'num', 'pop'].includes(item.kind),
  );
  const [first] = strange;
  if (first || population.length > 0)
    return failure('unknown-words', ...(first ? strange.map((item) => item.raw) : population));
  const numbers = bag
    .all('num')
    .filter(
      (item) => !(item.value === '1' && /^(en|ett|ena)$/iu.test(item.word) && bag.all('num').length > 1),
    );
  if (numbers.length > 1) return failure('ambiguous', ...numbers.map((item) => item.raw));
  const count = Number(numbers[0]?.value ?? 1);
  if (bag.has('full')) return { kind: 'places', ask: 'full', count: 1 };
  const typed = bag
    .all('places')
    .map((item) => item.word.toLowerCase())
    .join(' ');
  const free = /ledig|tom|fri|kvar|över|over/u.test(typed) || bag.has('due', 'room', 'still');
  if (bag.has('capacity'))
    return numbers.length > 0
      ? failure('ambiguous', 'platser')
      : { kind: 'places', ask: 'capacity', count: 0 };
  const bare = /platser/u.test(typed) && !bag.has('exists', 'has', 'is', 'room') && numbers.length === 0;
  if (bare && free) return { kind: 'places', ask: 'free', count: 0 };
  if (numbers.length > 0 || !bag.has('count'))
    return { kind: 'places', ask: bag.has('rule') ? 'free' : 'room', count };
  return { kind: 'places', ask: free ? 'free' : 'capacity', count: 0 };
}

export function answerPlaces(query: Extract<Query, { kind: 'places' }>, context: AskContext): Answer {
  let enrolled = 0;
  let waiting = 0;
  for (const it of context.cases.values()) {
    if (enrolledAt(it, context.today)) enrolled++;
    if (waitingAt(it, context.today)) waiting++;
  }
  const { capacity } = context.programme;
  const free = Math.max(0, capacity - enrolled);
  const queue = judgingFor(context)?.mask.isWaitingHidden
    ? `hur många som står i kö visas inte (${HIDDEN_WORDS})`
    : `${plural(waiting, 'person', 'personer')} står i kö`;
  const told = `${enrolled} av ${capacity} platser är upptagna och ${queue}.`;
  const yes = query.ask === 'full' ? free === 0 : capacity - enrolled >= query.count;
  const interpretation = {
    free: 'lediga platser',
    capacity: 'platser',
    room: `plats för ${query.count}`,
    full: 'fullt',
  }[query.ask];
  const common = { interpretation: `${interpretation} · ${context.today}`, query, text: '' };
  if (query.ask === 'capacity')
    return plain({
      ...common,
      value: capacity,
      unit: 'persons',
      text: `Verksamheten har **${capacity}** platser. ${told}`,
    });
  if (query.ask === 'free')
    return plain({ ...common, value: free, unit: 'persons', text: `**${free}** lediga platser. ${told}` });
  const text = `**${yes ? 'Ja' : 'Nej'}**, ${query.ask === 'full' ? (yes ? 'det är fullt' : 'det är inte fullt') : plural(free, 'plats är ledig', 'platser är lediga')}. ${told}`;
  return plain({ ...common, value: [yes ? 'ja' : 'nej'], unit: 'text', text });
}

/** "när är nästa möte?", "är det möte imorgon?". */
export function meetingQuestion(bag: Bag, text: string, today: Day): Query | Failure | undefined {
  if (!bag.has('meeting') || bag.has('pop')) return undefined;
  const strange = bag.items.filter(
    (item) => ![...NEUTRAL, 'meeting', 'when', 'which', 'period', 'num', 'time'].includes(item.kind),
  );
  if (strange.length > 0 || bag.has('count'))
    return failure('unknown-words', ...strange.map((item) => item.raw));
  const days = findDays(text, today, 'coming');
  const [first, ...more] = days;
  if (more.length > 0) return failure('conflict', 'datum');
  if (!first && bag.has('today') && !bag.has('when', 'which', 'next'))
    return { kind: 'meeting', ask: 'on', on: today };
  if (!first)
    return bag.has('period', 'num')
      ? failure('unknown-words', bag.first('period', 'num')?.raw ?? '')
      : { kind: 'meeting', ask: 'next' };
  if (first.kind === 'impossible') return failure('impossible-date', first.text);
  return { kind: 'meeting', ask: 'on', on: first.day };
}

export function answerMeeting(
  query: Extract<Query, { kind: 'meeting' }>,
  context: AskContext,
): Answer | Failure {
  const from = query.on ?? context.today;
  const next = context.meetingFrom?.(from);
  if (next === undefined) return failure('no-data', 'möten', 'nästa möte');
  const long = dayLong(next, context.today);
  if (query.ask === 'next')
    return plain({
      query,
      interpretation: 'nästa möte',
      value: next,
      unit: 'date',
      text: `Nästa möte är **${long}**${daysBetween(context.today, next) === 0 ? ', i dag' : ''}.`,
    });
  const yes = next === query.on;
  const asked = query.on === undefined ? '' : dayLong(query.on, context.today);
  const text = yes ? `**Ja**, det är möte ${long}.` : `**Nej**, inget möte ${asked}. Nästa möte är ${long}.`;
  return plain({ query, interpretation: `möte · ${from}`, value: [yes ? 'ja' : 'nej'], unit: 'text', text });
}

export function answerRule(query: Extract<Query, { kind: 'rule' }>, context: AskContext): Answer | Failure {
  const text = RULES[query.rule]?.(context.programme, context.today);
  return text === undefined
    ? failure('no-data', query.rule, 'regeln')
    : plain({
        query,
        interpretation: `regel · ${RULE_NAMES[query.rule] ?? query.rule}`,
        value: [],
        unit: 'text',
        text,
      });
}

function plain(of: Pick<Answer, 'query' | 'interpretation' | 'value' | 'unit' | 'text'>): Answer {
  return {
    understood: true,
    ...of,
    cases: [],
    aliases: {},
    period: undefined,
    rows: [],
    alternatives: [],
    masked: [],
    corrected: {},
  };
}
