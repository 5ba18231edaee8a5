import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { planImport } from '../../../../src/domain/files/plan-import.js';
import { emptyRegister } from '../../../../src/domain/register.js';
import { sheetsOf } from '../../../../src/files/sheets-of.js';
import { factsOf, readTeamFile, TODAY } from '../../../support/read-team-file.js';
import { SAMPLE_ANSWERS, sampleFile, sampleKey, sampleRegister, SAMPLES } from '../../../support/samples.js';
import { programme } from '../../../support/story.js';

const time = { today: TODAY, recorded: '2026-11-25T09:00:00.000Z' };

describe.each(SAMPLES)('%s', (name) => {
  const answers = SAMPLE_ANSWERS[name];
  const key = sampleKey(name);
  const register = factsOf(planImport(sampleRegister(name), emptyRegister(), programme(), time).entries);

  test('every row has its fate before anything is answered', async () => {
    const { fates, questions } = await readTeamFile(sampleFile(name), {});
    const fateOf = new Map(fates.map(({ sheet, row, fate }) => [`${sheet} ${row}`, fate]));
    const told = key.rows.map(({ sheet, row }) => [
      `${sheet} ${row}`,
      fateOf.get(`${sheet} ${row}`) ?? 'skip',
    ]);
    expect(told).toEqual(key.rows.map(({ sheet, row, fate }) => [`${sheet} ${row}`, fate]));
    for (const { sheet, row, column } of key.rows.filter(({ fate }) => fate === 'refuse'))
      expect(fates.find((one) => one.sheet === sheet && one.row === row)?.remarks[0]?.heading).toBe(column);
    expect(questions.map(({ id }) => id).sort()).toEqual(Object.keys(answers).sort());
    for (const secret of key.neverStoredNorShown)
      expect(JSON.stringify({ fates, questions })).not.toContain(secret);
  });

  test('the answers give exactly the register', async () => {
    const { plan, questions } = await readTeamFile(sampleFile(name), answers);
    expect(questions).toEqual([]);
    expect(factsOf(plan.entries)).toEqual(register);
  });

  test('saved as CSV by sheet it gives the same, but for what only a colour or a note says', async () => {
    const sheets = await sheetsOf(sampleFile(name));
    if ('why' in sheets) throw new Error(sheets.why);
    const facts = [];
    for (const { name: sheet, rows } of sheets.filter(({ hidden }) => hidden !== true)) {
      const last = rows.at(-1)?.row ?? 0;
      const width = Math.max(...rows.map(({ cells }) => cells.length));
      const lines = Array.from({ length: last }, (_, at) => {
        const cells = rows.find(({ row }) => row === at + 1)?.cells ?? [];
        return Array.from({ length: width }, (_, column) => cells[column] ?? '');
      });
      const csv = iconv.encode(Papa.unparse(lines, { delimiter: ';' }), 'win1252');
      const own = Object.entries(answers).map(([id, text]) => [id.replace(`|${sheet}`, '|'), text]);
      const { plan, questions } = await readTeamFile(csv, Object.fromEntries(own) as Record<string, string>);
      expect(questions).toEqual([]);
      facts.push(...factsOf(plan.entries));
    }
    const told = register.filter(({ kon }) => kon !== 'X');
    expect(facts).toEqual(
      told.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'skyddad'))),
    );
  });
});
