import { goalText } from './goal.js';
import { queueText } from './queue.js';
import { enrolledAt, waitingAt } from '../../case/case.js';
import { daysBetween } from '../../day.js';
import { dayLong, dayPlain, percent, plural, spanText } from '../../text/swedish.js';
import type { Answer } from '../../answers/answer.js';
import { HIDDEN_WORDS } from '../../answers/mask/words.js';
import { type AskContext, judgingFor } from '../../answers/context.js';
import { type Failure, failure } from '../../schema/failure.js';
import type { Query } from '../../schema/query.js';
import { RULE_NAMES, RULES } from './rules.js';

/** Places: the queue is told, not subtracted (DESIGN 9). The steering group sees those of today. */
export function answerPlaces(
  query: Extract<Query, { kind: 'places' }>,
  context: AskContext,
): Answer | Failure {
  const { on = context.today } = query;
  const isPast = on !== context.today;
  if (isPast && judgingFor(context)) return failure('days');
  let enrolled = 0;
  let waiting = 0;
  for (const it of context.cases.values()) {
    if (enrolledAt(it, on)) enrolled++;
    if (waitingAt(it, on)) waiting++;
  }
  const { capacity } = context.programme;
  const free = Math.max(0, capacity - enrolled);
  const queue = judgingFor(context)?.mask.isWaitingHidden
    ? `hur många som står i kö visas inte (${HIDDEN_WORDS})`
    : queueText(waiting, isPast);
  const taken = isPast ? 'var upptagna' : 'är upptagna';
  const then = isPast ? ` ${dayPlain(on)}` : '';
  const told = `${enrolled} av ${capacity} platser ${taken} och ${queue}.`;
  const yes = query.ask === 'full' ? free === 0 : capacity - enrolled >= query.count;
  const interpretation = {
    free: 'lediga platser',
    capacity: 'platser',
    room: `plats för ${query.count}`,
    full: 'fullt',
    occupancy: 'beläggning',
  }[query.ask];
  const common = { interpretation: `${interpretation} · ${on}`, query, text: '' };
  if (query.ask === 'capacity')
    return plain({
      ...common,
      value: capacity,
      unit: 'persons',
      text: `Verksamheten har **${capacity}** platser. ${told}`,
    });
  if (query.ask === 'occupancy') {
    const share = (enrolled / capacity) * 100;
    return plain({
      ...common,
      value: judgingFor(context) ? Number(share.toFixed(2)) : share,
      unit: 'percent',
      text: `**${percent(share / 100)}** av platserna ${taken}${then}: ${told}`,
    });
  }
  if (query.ask === 'free')
    return plain({
      ...common,
      value: free,
      unit: 'persons',
      text: `**${free}** lediga platser${then}. ${told}`,
    });
  const text = `**${yes ? 'Ja' : 'Nej'}**, ${query.ask === 'full' ? (yes ? 'det är fullt' : 'det är inte fullt') : plural(free, 'plats är ledig', 'platser är lediga')}. ${told}`;
  return plain({ ...common, value: [yes ? 'ja' : 'nej'], unit: 'text', text });
}

/** The figures of a period are its card's to show. */
export function answerStatus(query: Extract<Query, { kind: 'status' }>): Answer {
  const of = ({ from, to }: typeof query.span) => spanText(from, to);
  const days = query.beside ? `${of(query.span)} mot ${of(query.beside)}` : of(query.span);
  return plain({
    query,
    interpretation: `status · ${days}`,
    value: [],
    unit: 'text',
    text: `Status för ${days}.`,
  });
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
  const text = yes ? `**Ja**, det är möte ${long}.` : `**Inget möte** ${asked}. Nästa är ${long}.`;
  return plain({ query, interpretation: `möte · ${from}`, value: [yes ? 'ja' : 'nej'], unit: 'text', text });
}

export function answerRule(query: Extract<Query, { kind: 'rule' }>, context: AskContext): Answer | Failure {
  const text =
    query.rule === 'goal' ? goalText(context) : RULES[query.rule]?.(context.programme, context.today);
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

/** An answer of no cases, groups or days. */
export function plain(of: Pick<Answer, 'query' | 'interpretation' | 'value' | 'unit' | 'text'>): Answer {
  return {
    understood: true,
    ...of,
    cases: [],
    names: [],
    period: undefined,
    rows: [],
    alternatives: [],
    masked: [],
    corrected: {},
  };
}
