import { readFileSync } from 'node:fs';
import type { Case, Closed, Consent, Enrolled } from '../../../src/domain/case/case.js';
import type { Gender, Income } from '../../../src/domain/codes.js';
import { addMonths, day, type Day, parseDay } from '../../../src/domain/day.js';
import { type Programme, trialMonths } from '../../../src/domain/programme.js';
import { programmeCalled } from '../../../src/domain/programmes/index.js';
import type { AskContext } from '../../../src/domain/answers/context.js';
import { UNKNOWN_FACTS } from '../../../src/domain/schema/fields.js';

/** The sample register's rows as they stand in the file: column → text. */
export type Row = Readonly<Record<string, string>>;

export function demoRows(file = 'data/kraften-demo.csv'): Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const columns = head.split(';');
  return lines.map((line) =>
    Object.fromEntries(line.split(';').map((cell, index) => [columns[index] ?? '', cell])),
  );
}

export function kraften(): Programme {
  const programme = programmeCalled('kraften-hedemora');
  if (!programme) throw new Error('the default programme is missing');
  return programme;
}

export const TODAY = day('2026-11-25');

/** A row as a case: only what the sample file has in it. */
export function caseOfRow(row: Row, programme: Programme, today: Day): Case {
  const cell = (name: string) => row[name] ?? '';
  const on = (name: string): Day | undefined => parseDay(cell(name));
  const consented = on('samtycke');
  const to = cell('samtycke_till') === '' ? programme.authorities : cell('samtycke_till').split(' ');
  const consents: Consent[] = consented
    ? to.map((authority) => ({ authority, from: consented, revoked: undefined }))
    : [];
  const visited = on('studiebesok');
  const base = {
    ...UNKNOWN_FACTS,
    code: cell('arende'),
    alias: cell('alias') === '' ? undefined : cell('alias'),
    gender: cell('kon') as Gender,
    birthYear: cell('fodelsear') === '' ? undefined : Number(cell('fodelsear')),
    birthYearAbout: false,
    referrer: cell('remittent'),
    unit: cell('enhet') === '' ? undefined : cell('enhet'),
    income: cell('forsorjning') === '' ? undefined : (cell('forsorjning') as Income),
    incomeSince: on('forsorjning_sedan'),
    protected: cell('skyddad') === 'ja',
    visit: visited && { on: visited, done: true, companion: undefined },
    consents,
    revision: 1,
  };
  const referred = on('remissdatum');
  if (!referred) throw new Error(`no referral day: ${base.code}`);
  const enrolled = on('inskriven');
  const closed = on('avslutad');
  const detail = cell('utfall_detalj') === '' ? undefined : cell('utfall_detalj');
  if (!enrolled && closed) return { ...base, stage: 'declined', referred, declined: closed, detail };
  if (!enrolled) return { ...base, stage: 'waiting', referred };
  const trialUntil = addMonths(enrolled, trialMonths(programme, enrolled));
  const stay: Omit<Enrolled, 'stage'> = {
    ...base,
    referred,
    enrolled,
    trialUntil,
    trialPassed: closed ?? (trialUntil < today ? trialUntil : undefined),
    lastFollowUp: on('senaste_uppfoljning'),
    bookedFollowUp: undefined,
    lastReview: on('senaste_avstamning'),
    activities: [],
    situations: [],
    steps: [],
  };
  if (!closed) return { ...stay, stage: 'enrolled' };
  const after = cell('forsorjning_efter') === '' ? undefined : (cell('forsorjning_efter') as Income);
  const gone: Closed = {
    ...stay,
    stage: 'closed',
    closed,
    outcome: cell('utfall'),
    detail,
    nextStep: undefined,
    held: [],
    incomeAfter: after,
  };
  return gone;
}

export function demoContext(more: Partial<AskContext> = {}): AskContext {
  const programme = kraften();
  const cases = demoRows().map((row) => caseOfRow(row, programme, TODAY));
  return {
    cases: new Map(cases.map((it) => [it.code, it])),
    position: cases.length,
    programme,
    today: TODAY,
    role: { kind: 'admin' },
    ...more,
  };
}
