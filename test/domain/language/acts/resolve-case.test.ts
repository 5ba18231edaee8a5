import { describe, expect, it } from 'vitest';
import { resolveCase } from '../../../../src/domain/language/acts/resolve-case.js';
import { ALIAS_WORDS } from '../../../../src/domain/text/alias-words.js';
import { whichText } from './reading-text.js';
import { SAMPLES, world, worldOf } from './world.js';

const resolve = (text: string, numbers = true) => whichText(resolveCase(text, world.register, { numbers }));

describe('a case by its code', () => {
  it.each([
    ['K26-014', 'K26-014'],
    ['k26-14', 'K26-014'],
    ['26-014', 'K26-014'],
    ['26-14', 'K26-014'],
    ['K14', 'K26-014'],
    ['14', 'K26-014'],
    ['#14', 'K26-014'],
    ['K26014', 'K26-014'],
    ['K26-014:', 'K26-014'],
    ['K23-014', 'K23-014'],
    ['16', 'K26-016 or K25-016'],
    ['k16', 'K26-016 or K25-016'],
    ['26-16', 'K26-016'],
    ['K14 och K15', 'K26-014 or K26-015'],
  ])('%s → %s', (text, which) => {
    expect(resolve(text)).toBe(which);
  });

  it('refuses a code that is nobody’s, with the nearest ones', () => {
    expect(resolveCase('K26-041', world.register)).toEqual({
      kind: 'none',
      refusal: { code: 'no-such-case', text: 'K26-041' },
      codes: expect.arrayContaining(['K26-031', 'K26-021']) as string[],
    });
  });

  it('is a day where it has a slash, whatever cases there are', () => {
    expect(resolveCase('23/14', world.register)).toMatchObject({ kind: 'none', codes: [] });
  });

  it('counts a short number among the cases not closed, and offers a closed one', () => {
    expect(resolveCase('2', world.register)).toMatchObject({ kind: 'none', codes: ['K24-002'] });
    expect(resolveCase('A14', world.register)).toMatchObject({ kind: 'none', codes: [] });
  });

  it('leaves a bare number alone where it may be an age', () => {
    expect(resolve('14', false)).toBe('no 14');
    expect(resolve('K14', false)).toBe('K26-014');
  });
});

describe('a case by its alias', () => {
  it.each([
    ['Rönnen', 'K26-014'],
    ['rönnen', 'K26-014'],
    ['RÖNNEN', 'K26-014'],
    ['ronnen', 'K26-014'],
    ['Rönnens', 'K26-014'],
    ['larkans', 'K26-016'],
    ['Gråspetten', 'K24-002'],
    ['Rönnen Rönnen', 'K26-014'],
    ['Rönnen och Lärkan', 'K26-014 or K26-016'],
    ['', ''],
    ['   ', ''],
    ['Zebran', 'no Zebran'],
  ])('%j → %j', (text, which) => {
    expect(resolve(text)).toBe(which);
  });

  it('offers what a misspelt one may be, and never takes it', () => {
    expect(resolveCase('Rönen', world.register)).toEqual({
      kind: 'offered',
      text: 'Rönen',
      codes: ['K26-014'],
    });
    expect(resolveCase('Fjälsippans', world.register)).toMatchObject({ kind: 'offered', codes: ['K25-016'] });
  });

  it('does not offer a closed case for a misspelt alias', () => {
    expect(resolve('Gråspeten')).toBe('no Gråspeten');
  });

  it('sees what has happened to the register since it was last asked', () => {
    const one = worldOf(SAMPLES.slice(0, 1));
    expect(resolveCase('Järpen', one.register).kind).toBe('none');
    const two = worldOf(SAMPLES.slice(0, 2));
    expect(resolveCase('Järpen', two.register)).toEqual({ kind: 'found', code: 'K26-015' });
  });

  it('knows every alias there is, and its genitive', () => {
    const all = worldOf(
      ALIAS_WORDS.map((alias, index) => {
        return { code: `K26-${String(index + 1).padStart(3, '0')}`, alias, stage: 'waiting' as const };
      }),
    );
    for (const [index, alias] of ALIAS_WORDS.entries()) {
      const code = `K26-${String(index + 1).padStart(3, '0')}`;
      expect(resolveCase(alias.toUpperCase(), all.register)).toEqual({ kind: 'found', code });
      expect(resolveCase(`${alias}s`, all.register)).toEqual({ kind: 'found', code });
    }
  });
});
