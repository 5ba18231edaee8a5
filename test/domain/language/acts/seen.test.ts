import { describe, expect, it } from 'vitest';
import { readLine } from '../../../../src/domain/language/acts/read-line.js';
import { world } from './world.js';

/** What a line is taken for: a command with what it reads for itself, a case shown, or neither. */
function read(line: string): string {
  const reading = readLine(line, world);
  if (reading.kind === 'command') return [reading.command, reading.rest].join(' ').trim();
  if (reading.kind !== 'draft') return reading.kind;
  const { command, which } = reading.draft;
  return `${command} ${which.kind === 'found' ? which.code : ''}`;
}

describe('what a line asks to see', () => {
  it.each([
    ['hur ser det ut?', 'status'],
    ['hur ser läget ut', 'status'],
    ['hur gick det för oss 2024/25', 'status 2024/25'],
    ['kan jag få siffrorna för förra perioden?', 'status för förra perioden'],
    ['visa statistiken för 2025', 'status för 2025'],
    ['statistik', 'status'],
    ['hur ser budgeten ut', 'budget'],
    ['kan du visa dagordningen för nästa onsdag', 'agenda nästa onsdag'],
    ['vad står på dagordningen', 'agenda'],
    ['visa agendan', 'agenda'],
    ['vad ska vi prata om på mötet', 'agenda'],
    ['vad hände på senaste mötet', 'minutes'],
    ['vad sa vi sist', 'minutes'],
    ['vad bestämde vi förra gången', 'minutes'],
    ['vad har hänt sen sist', 'since-last'],
    ['vad är bråttom', 'due'],
    ['hur är det med Rönnen', 'show K26-014'],
    ['vad har hänt med Rönnen?', 'show K26-014'],
  ])('%s', (line, meant) => {
    expect(read(line)).toBe(meant);
  });

  it.each([
    'hur gick det för de som avslutades 2024',
    'hur ser det ut för kvinnorna',
    'vad står i kön',
    'vad hände 2024',
    'har Rönnen samtycke',
    'hur många avslutades',
    'vad är nästa',
  ])('%s is something else', (line) => {
    expect(['question', 'none']).toContain(read(line));
  });
});

describe('how something is done', () => {
  it.each([
    ['hur registrerar jag en remiss?', 'help refer'],
    ['hur gör man en uppföljning', 'help follow-up'],
    ['hej! hur avslutar jag någon', 'help close'],
    ['hur ångrar jag', 'help undo'],
    ['hur bokar man ett studiebesök', 'help book-visit'],
    ['hur tar jag bort ett ärende', 'help show'],
    ['hur funkar du?', 'help'],
  ])('%s', (line, meant) => {
    expect(read(line)).toBe(meant);
  });

  it.each(['hur fungerar prövotiden', 'hur länge är prövotiden', 'hur avslutades Rönnen'])(
    '%s is something else',
    (line) => {
      expect(read(line)).not.toContain('help');
    },
  );
});
