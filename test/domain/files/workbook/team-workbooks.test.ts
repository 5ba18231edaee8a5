import { describe, expect, test } from 'vitest';
import { xlsx } from '../../../support/workbook.js';
import { halfDays } from '../../../support/half-days-workbook.js';
import { factsOf, readTeamFile } from '../../../support/read-team-file.js';
import { TEAM_WORKBOOKS } from '../../../support/team-workbooks.js';
import { young } from '../../../support/young-workbook.js';

describe.each([...TEAM_WORKBOOKS, young, halfDays])('$name', ({ book, fates, answers, register, secret }) => {
  test('every row gets its fate, and what is unclear is asked once', async () => {
    const first = await readTeamFile(xlsx(book), {});
    const others = first.fates.filter(({ fate }) => fate !== 'import');
    expect(Object.fromEntries(others.map(({ sheet, row, fate }) => [`${sheet} ${row}`, fate]))).toEqual(
      fates,
    );
    expect(first.questions.map(({ id }) => id).sort()).toEqual(Object.keys(answers).sort());
    for (const one of secret) expect(JSON.stringify(first)).not.toContain(one);
  });

  test('with the answers it becomes the register', async () => {
    const { questions, plan } = await readTeamFile(xlsx(book), answers);
    expect(questions).toEqual([]);
    expect(factsOf(plan.entries)).toEqual(register);
  });
});

test.each(['KÖN', 'kön'])('the headings of the issue are known in any case: %s', async (gender) => {
  const headings = [
    'Remitterad av',
    gender,
    'Ålder',
    'Inskr.datum',
    'Orsak till avslut',
    'Försörjning',
    'Remissdatum',
  ];
  const rows = [
    [...headings, 'AVSLUTSDATUM'],
    ['f-kassan', 'Kv', 41, '3/11-25', 'Jobb', 'FS', '1/10-25', '4/5-26'],
  ];
  const { plan, questions } = await readTeamFile(xlsx({ sheets: [{ name: 'a', rows }] }), {
    'age|a': 'i dag',
  });
  expect(questions.map(({ id }) => id)).toEqual([]);
  expect(factsOf(plan.entries)).toEqual([
    {
      kon: 'K',
      fodelsear: 1985,
      remittent: 'FK',
      forsorjning: 'forsorjningsstod',
      remissdatum: '2025-10-01',
      inskriven: '2025-11-03',
      avslutad: '2026-05-04',
      utfall: 'arbete',
    },
  ]);
});
