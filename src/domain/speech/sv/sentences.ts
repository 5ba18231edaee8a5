import type { AnswerRow } from '../../answers/answer.js';
import type { Computed } from '../../answers/compute.js';
import { mayList } from '../../answers/context.js';
import { labelWithin } from '../../answers/groups.js';
import { type Dimension, isSo, namesCases } from '../../schema/query.js';
import { HIDDEN_WORDS } from '../../answers/mask/words.js';
import { firstCaseOf } from '../../answers/persons.js';
import { capital, decimal, list, percent, plural, spanText } from '../../text/swedish.js';
import { groupOf } from './interpretation.js';
import {
  edge,
  extreme,
  onlyTrial,
  overDays,
  perStretch,
  persons as personsOf,
  share,
  statistic,
  whose,
} from './sentences-of-figures.js';
import { peopleDo, peopleWho, thoseWho, type Told } from './sentence-parts.js';

const MANY_CODES = 40;

/** The answer in Swedish: the first sentence has the figure in bold and the days. Without the codes of a list, if asked. */
export function sentence(told: Told, codes: 'codes' | 'no-codes' = 'codes'): string {
  const { query, hidden, other } = told;
  const lines = [hidden ? hiddenText(told) : verdict(told) + first(told, codes)];
  if (other && !hidden) lines.push(comparison(told, other));
  if (told.isOfReadable && !hidden) lines.push('Bara ärenden som alla här får se är med.');
  if (namesCases(query.figure) && told.computed.part.length > told.shown.length) lines.push(unseen(told));
  return lines.filter((line) => line !== '').join(' ');
}

function first(told: Told, codes: 'codes' | 'no-codes'): string {
  const { computed, query } = told;
  const { figure } = query;
  switch (figure.type) {
    case 'parts':
      return `${peopleDo(told, computed.n, `**${computed.n}**`)}: ${list(told.parts.map((row) => partOf(row, query.group ?? 'gender')))}.`;
    case 'count':
      return onlyTrial(told) ?? counted(told);
    case 'any':
      return computed.n > 0
        ? `**Ja.** ${peopleDo(told, computed.n, decimal(computed.n, 0))}.`
        : `**Nej.** ${peopleDo(told, 0, 'Inga')}.`;
    case 'list':
      return listing(told, codes);
    case 'share':
      return share(told, figure);
    case 'most':
    case 'least':
      return extreme(told, figure);
    case 'who-min':
    case 'who-max':
      return whose(told, figure);
    case 'first':
    case 'last':
      return edge(told, figure);
    case 'persons':
      return personsOf(told);
    case 'over-days':
      return overDays(told, figure);
    case 'per-stretch':
      return perStretch(told, figure);
    default:
      return statistic(told, figure);
  }
}

/** "kvinnor 49 % (17)". */
function partOf({ label, value, share }: AnswerRow, by: Dimension): string {
  const name = labelWithin(label, by);
  return share === undefined ? `${name} ${HIDDEN_WORDS}` : `${name} ${percent(share)} (${value ?? ''})`;
}

function listing(told: Told, codes: 'codes' | 'no-codes'): string {
  const { computed, shown, nameOf } = told;
  const lead = peopleDo(told, computed.n, computed.n === 0 ? '**Inga**' : `**${computed.n}**`);
  if (codes === 'no-codes' || shown.length === 0) return `${lead}.`;
  const more = shown.length > MANY_CODES ? ` och ${shown.length - MANY_CODES} till` : '';
  return `${lead}: ${shown.slice(0, MANY_CODES).map(nameOf).join(', ')}${more}.`;
}

/** Counts are of enrolments: where somebody is counted twice, both are said, the right one of each (DESIGN 7). */
function counted(told: Told): string {
  const { query, computed, context } = told;
  const { n, part } = computed;
  const persons = mayList(context) ? new Set(part.map((it) => firstCaseOf(it, context.cases))).size : n;
  if (persons === n) return `${peopleDo(told, n, `**${n}**`)}.`;
  const what = ENROLLED.has(query.population) ? 'inskrivningar' : 'ärenden';
  return `**${n}** ${what}: ${peopleDo(told, persons, decimal(persons, 0))}. Den som kom tillbaka räknas varje gång.`;
}

const ENROLLED: ReadonlySet<string> = new Set(['new', 'closed', 'during', 'enrolled']);

function unseen({ computed, shown, context, tied }: Told): string {
  if (!mayList(context) || computed.part.length === 0) return '';
  if (tied) return ALONE;
  return `${plural(computed.part.length - shown.length, 'ärende', 'ärenden')} får inte visas för dig här.`;
}

/** Where naming them would tell others more of each than they may know. */
export const ALONE = 'Vilka det är visas bara när du skriver till mig enskilt.';

/** "**Ja.** ", where the question was whether there are more or fewer than before. */
function verdict({ query, computed, other, context }: Told): string {
  const ask = query.compare?.ask;
  if (query.figure.type === 'count' && query.figure.claim)
    return isSo(query.figure.claim, computed.n) ? '**Ja.** ' : '**Nej.** ';
  if (typeof computed.value !== 'number' || typeof other?.value !== 'number') return '';
  const difference = computed.value - other.value;
  if (ask === 'more') return difference > 0 ? '**Ja.** ' : '**Nej.** ';
  if (ask === 'fewer') return difference < 0 ? '**Ja.** ' : '**Nej.** ';
  if (ask !== 'which') return '';
  if (query.compare?.filters && difference !== 0) {
    const [mine, theirs] = [query.filters, query.compare.filters];
    const group =
      difference > 0 ? groupOf(mine, theirs, context.programme) : groupOf(theirs, mine, context.programme);
    return `**${capital(group)}.** `;
  }
  return difference === 0 ? '**Lika.** ' : difference > 0 ? '**Fler.** ' : '**Färre.** ';
}

/** "Det är **3** färre än 1 juli 2021–30 juni 2022, då det var 24." */
function comparison({ computed, query, context }: Told, other: Computed): string {
  const { compare, figure } = query;
  if (!compare || typeof computed.value !== 'number' || typeof other.value !== 'number') return '';
  const days = spanText(compare.span.from, compare.span.to);
  const isShare = figure.type === 'share';
  const isCount = figure.type === 'count';
  const digits = isShare || isCount ? 0 : 1;
  const difference = Math.abs(computed.value - other.value);
  const then = `${decimal(other.value, digits)}${isShare ? '\u00A0%' : ''}`;
  if (compare.filters) {
    const group = capital(groupOf(compare.filters, query.filters, context.programme));
    const how = computed.value > other.value ? (isCount ? 'färre' : 'mindre') : isCount ? 'fler' : 'mer';
    const same = Number(difference.toFixed(digits)) === 0;
    const by = `${decimal(difference, digits)}${isShare ? ' procentenheter' : ''} ${how}`;
    return `${group}: **${then}**, ${same ? `lika ${isCount ? 'många' : 'mycket'}` : by}.`;
  }
  if (Number(difference.toFixed(digits)) === 0)
    return `Det är lika ${isCount ? 'många' : 'mycket'} som ${days} (${then}).`;
  const more = isCount ? ['fler', 'färre'] : ['mer', 'mindre'];
  const how = computed.value > other.value ? more[0] : more[1];
  return `Det är **${decimal(difference, digits)}**${isShare ? ' procentenheter' : ''} ${how ?? ''} än ${days}, då det var ${then}.`;
}

function hiddenText(told: Told): string {
  const { figure } = told.query;
  const isNumber = figure.type === 'count' || figure.type === 'any';
  if (told.query.compare)
    return `**Jämförelsen visas inte**: minst ett av talen är färre än fem eller dolt. ${REASON}`;
  const what = isNumber ? peopleWho(told, 2, 'antalet') : `svaret för ${thoseWho(told).replace(/,$/u, '')}`;
  return `**${capital(HIDDEN_WORDS)}**: ${what}. ${REASON}`;
}

const REASON =
  'Så små tal visas inte här, och inte heller tal som de kan räknas ut ur, för att ingen ska kunna kännas igen.';
