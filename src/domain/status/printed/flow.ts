import { expectSum, type Fault, firstAt, groupAt, type Group, numbersIn, sumOfNumbers } from './read.js';

const minus = (value: number | undefined) => (value === undefined ? undefined : -value);

/** The flow: atStart + new − closed = atEnd, during = atStart + new, and both of them by gender, referrer and payer. */
export function checkFlow(report: Group): readonly Fault[] {
  const at = (name: string) => firstAt(report, `flow.${name}`, `enrolled.${name}`, name);
  const closed = firstAt(report, 'flow.closed', 'closed.total', 'closed');
  return [
    ...expectSum('flow', [at('atStart'), at('new'), minus(closed)], at('atEnd')),
    ...expectSum('during', [at('atStart'), at('new')], at('during')),
    ...['Gender', 'Referrer', 'Payer'].flatMap((by) => bySplit(report, by, at('atStart'))),
  ];
}

function bySplit(report: Group, by: string, atStart: number | undefined): readonly Fault[] {
  const split = (of: string) =>
    numbersIn(groupAt(report, `${of}By${by}`) ?? groupAt(report, 'enrolled', `${of}By${by}`));
  const [start, fresh, during, end] = [split('atStart'), split('new'), split('during'), split('atEnd')];
  const closed = numbersIn(groupAt(report, `closedBy${by}`) ?? groupAt(report, 'closed', `by${by}`));
  if (!start && fresh && during) {
    const parts = [sumOfNumbers(during.values()), -sumOfNumbers(fresh.values())];
    return expectSum(`flow.atStartBy${by}`, parts, atStart);
  }
  const codes = new Set([start, fresh, during, end, closed].flatMap((one) => [...(one?.keys() ?? [])]));
  return [...codes].flatMap((code) => {
    const of = (numbers: ReadonlyMap<string, number> | undefined) => numbers && (numbers.get(code) ?? 0);
    return [
      ...expectSum(`duringBy${by}.${code}`, [of(start), of(fresh)], of(during)),
      ...expectSum(`atEndBy${by}.${code}`, [of(during), minus(of(closed))], of(end)),
    ];
  });
}
