import type { TeamWorkbook } from './team-workbooks.js';
import { serial, type TestCell } from './workbook.js';

const d = (v: string): TestCell => ({ v: serial(v), day: true });

/** A sheet a year with the months across it and what is short explained at the side, outcomes as figures with their key on another sheet, days without year or date. */
export const halfDays: TeamWorkbook = {
  name: 'half days and figures for outcomes',
  book: {
    shared: true,
    sheets: [
      {
        name: '2025',
        merged: ['A1:H1', 'A3:H3', 'A6:H6'],
        rows: [
          ['Samverkansteamet i Kvarnby: alla ärenden 2025'],
          ['Nr', 'Kön', 'Född', 'Remiss från', 'Inkom', 'Start', 'Stopp', 'Utf.', undefined, 'Förklaringar'],
          ['FEBRUARI', ...Array.from({ length: 8 }, () => undefined), 'KOM = kommunen (soc)'],
          [1, 'kv', 71, 'VC', '3/2', d('2025-03-03'), d('2025-12-01'), 1],
          [2, 'm', '-99', 'KOM', 'feb', 'v 12'],
          ['MARS'],
          [3, 'kv', '1988', 'FK', '14/3', '1/4', '-25-11', 4],
          [],
          ['Summa', '2 kv, 1 m'],
        ],
      },
      {
        name: 'Koder',
        rows: [
          ['Utfall', 'Betyder'],
          [1, 'Arbete'],
          [4, 'Åter till remittent'],
        ],
      },
    ],
  },
  fates: {
    '2025 3': 'skip',
    '2025 4': 'ask',
    '2025 5': 'ask',
    '2025 6': 'skip',
    '2025 7': 'ask',
    '2025 9': 'skip',
  },
  answers: {
    'cell|2025|4|remissdatum': '2025-02-03',
    'value|utfall|1': 'Arbete',
    'value|remittent|kom': 'Socialförvaltningen',
    'cell|2025|5|remissdatum': '2025-02-17',
    'cell|2025|5|inskriven': '2025-03-17',
    'cell|2025|7|remissdatum': '2025-03-14',
    'cell|2025|7|inskriven': '2025-04-01',
    'cell|2025|7|avslutad': '2025-11-25',
    'value|utfall|4': 'Åter till remittenten',
  },
  register: [
    {
      kon: 'K',
      fodelsear: 1971,
      remittent: 'RD',
      remissdatum: '2025-02-03',
      inskriven: '2025-03-03',
      avslutad: '2025-12-01',
      utfall: 'arbete',
    },
    {
      kon: 'M',
      fodelsear: 1999,
      remittent: 'SOC',
      remissdatum: '2025-02-17',
      inskriven: '2025-03-17',
    },
    {
      kon: 'K',
      fodelsear: 1988,
      remittent: 'FK',
      remissdatum: '2025-03-14',
      inskriven: '2025-04-01',
      avslutad: '2025-11-25',
      utfall: 'aterremitterad',
    },
  ],
  secret: [],
};
