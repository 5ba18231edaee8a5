import { nameOf } from '../../domain/case/case.js';
import type { Programme } from '../../domain/programme.js';
import { type CaseForm, DURING, lower } from './form.js';
import type { Reader } from './reader.js';

const FIELD = 'step:';

/** `steg Rönnen`: the programme's steps, a tap each (DESIGN 15). */
export const stepsForm: CaseForm = {
  name: 'note-steps',
  on: 'case',
  stages: DURING,
  step: 'note-steps',
  which: 'Vilket ärende gäller stegen?',
  title: (it) => `Steg: ${nameOf(it)}`,
  saveLabel: 'Spara',
  intro: () => 'Så långt har personen kommit. Fyll i det som ni har pratat om.',
  nothing: (_, { programme }) => (programme.steps ? undefined : { why: 'Programmet har inga steg.' }),
  fields: (_, { programme }) => [
    ...(programme.steps ?? []).map(
      ({ code, name, levels }) =>
        ({
          kind: 'radio',
          id: FIELD + code,
          label: name,
          choices: levels.map((title, at) => ({ title, value: String(at + 1) })),
          detail: true,
          said: true,
          short: (shown: string) => `${lower(name)}: ${shown}`,
        }) as const,
    ),
    { kind: 'date', id: 'on', label: 'Dag', required: 'Ange dagen.' },
  ],
  defaults: (_, { today }) => ({ on: today }),
  command: (read, it, { programme }) => ({
    type: 'note-steps',
    code: it.code,
    on: read.needDay('on'),
    levels: levelsIn(read, programme),
  }),
};

function levelsIn(read: Reader, { steps = [] }: Programme): Readonly<Record<string, number>> {
  return Object.fromEntries(
    steps.flatMap(({ code, levels }) => {
      const level = read.choice(
        FIELD + code,
        levels.map((_, at) => String(at + 1)),
      );
      return level === undefined ? [] : [[code, Number(level)]];
    }),
  );
}
