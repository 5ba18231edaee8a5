import { describe, expect, it } from 'vitest';
import { readLine } from '../../../../src/domain/language/acts/read-line.js';
import { kraftLund } from '../../../../src/domain/programmes/kraft-lund.js';
import { samverkansteamAvesta } from '../../../../src/domain/programmes/samverkansteam-avesta.js';
import { BEGIN } from './lines/begin.js';
import { CLOSE } from './lines/close.js';
import { COMMANDS } from './lines/commands.js';
import { CORRECT } from './lines/correct.js';
import { COURSE } from './lines/course.js';
import { UNDONE } from './lines/undone.js';
import { UNSAID } from './lines/unsaid.js';
import { WAYS } from './lines/ways.js';
import { readingText } from './reading-text.js';
import { SAMPLES, world, worldOf } from './world.js';

const read = (line: string) => readingText(readLine(line, world));

describe.each([
  ['a case begins', BEGIN],
  ['a case goes on', COURSE],
  ['a case ends', CLOSE],
  ['a case is corrected or shown', CORRECT],
  ['what is not said', UNSAID],
  ['what is not done', UNDONE],
  ['other lines', COMMANDS],
  ['ways of saying it', WAYS],
])('%s', (_, lines) => {
  it.each(lines)('%s', (line, reading) => {
    expect(read(line)).toBe(reading);
  });
});

describe('what a line may not hold', () => {
  it('stops a personal number before anything else, and does not give it back', () => {
    const reading = readLine('ny remiss soc kvinna 811228-9874', world);
    expect(reading).toEqual({ kind: 'refused', refusal: { code: 'personnummer', field: 'Meddelandet' } });
  });

  it('is no command with a "not" that belongs to nothing', () => {
    expect(read('avsluta inte Rönnen')).toBe('held K26-014');
    expect(read('Rönnen ska ej avslutas')).toBe('held K26-014');
  });
});

describe('other programmes', () => {
  it('reads the school as a referrer in Avesta', () => {
    const avesta = worldOf([{ code: 'A26-001', alias: 'Rönnen', stage: 'enrolled' }], samverkansteamAvesta);
    expect(readingText(readLine('ny remiss skolan kvinna 17', avesta))).toContain('referrer=SKOLA');
    expect(readingText(readLine('uppf a26-1 klar', avesta))).toBe('follow-up A26-001 · on=2026-11-25 ~today');
  });

  it('reads a lägesbild and hours in Lund', () => {
    const lund = worldOf(SAMPLES, kraftLund);
    expect(readingText(readLine('uppf Rönnen klar studier, praktik 10 tim/v nästa 3/3', lund))).toBe(
      'follow-up K26-014 · hours=10 · next=2027-03-03 · on=2026-11-25 ~today · situations=studier praktik-arbetsenheten',
    );
    expect(readingText(readLine('samtycke Rönnen region skåne', lund))).toBe(
      'consent K26-014 · authorities=RS · from=2026-11-25 ~today',
    );
  });
});
