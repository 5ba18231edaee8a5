import { describe, expect, it } from 'vitest';
import { headText, matchHead, nearestHeads } from '../../../src/domain/commands/head.js';
import { COMMAND_NAMES } from '../../../src/domain/commands/command-names.js';
import { HEADS } from '../../../src/domain/commands/heads.js';
import { readLine } from '../../../src/domain/commands/read-line.js';
import { ALIAS_WORDS } from '../../../src/domain/text/alias-words.js';
import { fold } from '../../../src/domain/text/fold.js';
import { world } from './world.js';

describe('heads', () => {
  it.each(HEADS.map((head) => [head.command, head] as const))(
    'knows every way to say %s',
    (command, { ways, nouns = [], exact = [], alone = [] }) => {
      for (const way of alone) expect(matchHead(way)).toMatchObject({ kind: 'found', command, rest: '' });
      for (const way of [...ways, ...nouns, ...exact]) {
        expect(matchHead(`${way} 14`)).toMatchObject({ kind: 'found', command, rest: '14' });
        expect(matchHead(`${fold(way).toUpperCase()}: 14`)).toMatchObject({ kind: 'found', command });
      }
    },
  );

  it('has every command, each once, with a way to suggest it that is understood', () => {
    expect(HEADS.map((head) => head.command).sort()).toEqual([...COMMAND_NAMES].sort());
    for (const command of COMMAND_NAMES) expect(matchHead(headText(command))).toMatchObject({ command });
  });

  it('gives back what follows as it was typed', () => {
    expect(matchHead('Lägg till på dagordningen:  Lokalen i Långshyttan! ')).toMatchObject({
      rest: 'Lokalen i Långshyttan!',
    });
  });

  it('prefers an exact word to a near one, and more words to fewer', () => {
    expect(matchHead('boka uppföljning Rönnen')).toMatchObject({ command: 'book-follow-up', rest: 'Rönnen' });
    expect(matchHead('uppföljningar')).toMatchObject({ command: 'due' });
    expect(matchHead('uppföljning')).toMatchObject({ command: 'follow-up' });
  });

  it.each(['statsu 2301-2306', 'sttaus', 'STATUS', 'staus för perioden'])(
    '%s is status all the same',
    (line) => {
      expect(matchHead(line)).toMatchObject({ kind: 'found', command: 'status' });
    },
  );

  it.each([
    'Ingen statusändring',
    'statusändring hos Rönnen',
    'utskrivna',
    'oavslutade',
    'inte avsluta Rönnen',
  ])('%s is no command', (line) => {
    expect(matchHead(line).kind).not.toBe('found');
    expect(readLine(line, world).kind).not.toBe('draft');
  });

  it.each([
    'hur många är inskrivna',
    'Vilka ska följas upp',
    'när är nästa möte?',
    'ar det mote imorgon',
    'avslutade 2025',
  ])('%s is a question', (line) => {
    expect(matchHead(line).kind).toBe('question');
  });

  it('suggests the nearest commands to what is none', () => {
    expect(nearestHeads('dagordningsgrej', 1)).toEqual(['agenda']);
    expect(nearestHeads('skriv inn K26-020', 1)).toEqual(['enrol']);
    expect(nearestHeads('', 3)).toHaveLength(3);
  });

  it('has no alias among its words', () => {
    const exact = ALIAS_WORDS.filter((alias) => {
      const match = matchHead(alias);
      return match.kind === 'found' && !match.near;
    });
    expect(exact).toEqual([]);
  });
});
