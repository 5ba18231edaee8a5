import type { Programme } from '../../programme.js';
import type { OtherReading } from '../../answers/answer.js';
import { isoDays } from './interpretation.js';
import type { CasesQuery, Filter } from '../../schema/query.js';
import { DIMENSION_NAMES, filterName, whoIs } from './wording.js';

/** The two nearest other readings of a question, each a question of its own to ask with one tap (DESIGN 9). */
export function alternativesOf(query: CasesQuery, programme: Programme): OtherReading[] {
  const found: OtherReading[] = [];
  const days = isoDays(query.span);
  const { figure, population } = query;
  const qualities = query.filters
    .map((filter) => phrase(filter, programme))
    .filter((one) => one !== '')
    .join(' ');
  const of = (text: string) => `${text} ${qualities} ${days}`.replace(/ +/g, ' ');
  if (figure.type === 'share' && figure.result) {
    const gender = query.filters.find((filter) => filter.on === 'gender');
    if (gender)
      found.push({
        label: 'Andelen av dem i resultat',
        question: `andel ${phrase(gender, programme)} bland resultaten ${days}`,
      });
    const per = query.group ? ` per ${DIMENSION_NAMES[query.group]}` : '';
    found.push({ label: 'Antal i resultat', question: of(`hur många i resultat${per}`) });
  }
  if (figure.type === 'share' && !figure.result && population === 'closed' && figure.part[0]?.on === 'gender')
    found.push({
      label: 'Resultat inom gruppen',
      question: `andel i resultat för ${phrase(figure.part[0], programme)} ${days}`,
    });
  if (figure.type === 'count' && population === 'enrolled')
    found.push({ label: 'Nyinskrivna', question: of('hur många nyinskrivna').replace(days, 'perioden') });
  if (figure.type === 'count' && population === 'new')
    found.push({ label: 'Inskrivna i dag', question: of('hur många är inskrivna').replace(days, 'i dag') });
  if (figure.type === 'count' && population === 'referred')
    found.push({ label: 'Nyinskrivna', question: of('hur många nyinskrivna') });
  if (figure.type === 'count' && population === 'closed')
    found.push({ label: 'Andel i resultat', question: `andel i resultat ${days}` });
  if ((figure.type === 'who-min' || figure.type === 'who-max') && qualities !== '') {
    if (population === 'enrolled' && figure.measure === 'age' && figure.many === undefined)
      found.push({ label: 'Av alla inskrivna', question: `${whoIs(figure)} av alla inskrivna` });
  }
  if (figure.type === 'mean' && figure.measure === 'throughput')
    found.push({ label: 'Median', question: `median genomströmningstid ${days}` });
  if (figure.type === 'mean' && figure.measure === 'wait')
    found.push({ label: 'De som väntar nu', question: 'hur länge har de i kön väntat i snitt' });
  return found.slice(0, 2);
}

/** A filter as a question would say it; empty where there is no short way. */
function phrase(filter: Filter, programme: Programme): string {
  if (filter.on === 'outcome' && !filter.not && filter.in.length === 1) return '';
  if (filter.on === 'age' && filter.min !== undefined && filter.max !== undefined)
    return `${filter.not ? 'inte ' : ''}mellan ${filter.min} och ${filter.max} år`;
  return filter.on === 'fate' || filter.on === 'length' || filter.on === 'outcome' || filter.on === 'detail'
    ? ''
    : filterName(filter, programme);
}
