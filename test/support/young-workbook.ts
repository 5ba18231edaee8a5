import type { TeamWorkbook } from './team-workbooks.js';
import { serial, type TestCell } from './workbook.js';

const d = (v: string): TestCell => ({ v: serial(v), day: true });

/** As a colleague of twenty-five makes one in a browser: marks before words, boxes to tick, pronouns, days with a time, a sheet of choices. */
export const young: TeamWorkbook = {
  name: 'a young colleague’s sheet',
  book: {
    shared: true,
    sheets: [
      {
        name: '🌱 Deltagare',
        rows: [
          [
            ...[
              'ID',
              'Status',
              'För- och efternamn',
              'Pronomen',
              'Född (år)',
              'Mejl',
              'Mobil',
              'Kommer från',
            ],
            ...['Remiss in 📅', 'Första träff', 'Startdatum', 'Samtycke ✅', 'Går på (inkomst)', 'Coach'],
            ...['Nästa check-in', 'Slutdatum', 'Hur gick det?', 'Inkomst efter', 'Anteckningar'],
          ],
          [
            ...['D-01', '🟢 Aktiv', 'Tindra Hagelmark', 'hon', 2001, 'tindra@mejl.example', '070-123 45 67'],
            ...['AF', '2026-03-02 00:00:00', d('2026-03-09'), '2026-03-16', true, 'Aktivitetsstöd', 'Nova'],
            ...['2026-12-10', undefined, undefined, undefined, 'vill jobba med hundar'],
          ],
          [
            ...['D-02', '🔴 Avslutad', 'Love Rågmo', 'han', 1988, 'love@mejl.example', undefined],
            ...['Soc', '2025-05-05T00:00', d('2025-05-12'), '2025-06-02', true, 'Försörjningsstöd', 'Nova'],
            ...[undefined, '2026-05-29', 'Fick jobb! (lönebidrag) 🎉', 'Lön'],
          ],
          [
            ...['D-03', '🟡 Väntar', 'Kim Osvaldsson', 'hen', 1995, undefined, undefined],
            ...['VC Hedemora', '2026-11-02', undefined, undefined, false, 'Sjukpenning'],
          ],
          [
            ...[
              'D-04',
              '🔴 Avslutad',
              'Juni Kvarnmo',
              'hon',
              1979,
              undefined,
              undefined,
              'Försäkringskassan',
            ],
            ...['2024-09-01', undefined, '2024-10-01', true, 'Rehabiliteringspenning', 'Alex', undefined],
            ...['2025-09-30', 'Komvux', 'CSN'],
          ],
          [
            ...['D-05', '⚪ Blev inget', 'Sam Tall', 'han', 2003, undefined, undefined, 'Egen ansökan'],
            ...['2026-08-10', '2026-08-17', undefined, false, 'ingen', undefined, undefined, '2026-08-20'],
            'Tackade nej',
          ],
          [],
          ['Totalt: 5 st'],
        ],
      },
      {
        name: 'Dropdowns',
        rows: [
          ['Status', 'Pronomen'],
          ['🟢 Aktiv', 'hon'],
          ['🔴 Avslutad', 'han'],
        ],
      },
    ],
  },
  fates: {
    '🌱 Deltagare 2': 'ask',
    '🌱 Deltagare 3': 'ask',
    '🌱 Deltagare 4': 'ask',
    '🌱 Deltagare 5': 'ask',
    '🌱 Deltagare 8': 'skip',
  },
  answers: {
    'value|samtycke|ja': 'samma dag som inskrivningen',
    'value|utfall|fick jobb! (lonebidrag) 🎉': 'Arbete: lönebidrag',
    'value|kon|hen': 'Annat/vill inte uppge',
  },
  register: [
    {
      kon: 'K',
      fodelsear: 2001,
      remittent: 'AF',
      forsorjning: 'aktivitetsstod',
      remissdatum: '2026-03-02',
      studiebesok: '2026-03-09',
      inskriven: '2026-03-16',
      samtycke: '2026-03-16',
      nasta_uppfoljning: '2026-12-10',
    },
    {
      kon: 'M',
      fodelsear: 1988,
      remittent: 'SOC',
      forsorjning: 'forsorjningsstod',
      remissdatum: '2025-05-05',
      studiebesok: '2025-05-12',
      inskriven: '2025-06-02',
      samtycke: '2025-06-02',
      avslutad: '2026-05-29',
      utfall: 'arbete',
      utfall_detalj: 'lönebidrag',
      forsorjning_efter: 'lon',
    },
    {
      kon: 'X',
      fodelsear: 1995,
      remittent: 'RD',
      enhet: 'VC Hedemora',
      forsorjning: 'sjukpenning',
      remissdatum: '2026-11-02',
    },
    {
      kon: 'K',
      fodelsear: 1979,
      remittent: 'FK',
      forsorjning: 'rehabiliteringspenning',
      remissdatum: '2024-09-01',
      inskriven: '2024-10-01',
      samtycke: '2024-10-01',
      avslutad: '2025-09-30',
      utfall: 'studier',
      utfall_detalj: 'komvux',
      forsorjning_efter: 'studiemedel',
    },
    {
      kon: 'M',
      fodelsear: 2003,
      remittent: 'EGEN',
      forsorjning: 'ingen',
      remissdatum: '2026-08-10',
      studiebesok: '2026-08-17',
      avslutad: '2026-08-20',
      utfall: 'ej-inskriven',
      utfall_detalj: 'tackade nej',
    },
  ],
  secret: ['Tindra', 'Rågmo', 'Osvaldsson', 'Kvarnmo', 'mejl.example', '070', 'hundar', 'Nova'],
};
