import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES, type CommandName } from '../../../../src/domain/language/acts/command-names.js';
import { hasDraft, headText, nearestHeads, waysOf } from '../../../../src/domain/language/acts/heads.js';
import { readLine } from '../../../../src/domain/language/acts/read-line.js';
import { ALIAS_WORDS } from '../../../../src/domain/text/alias-words.js';
import { fold } from '../../../../src/domain/text/fold.js';
import { world } from './world.js';

/** The act or the command that a line is read as. */
function actOf(line: string): string {
  const reading = readLine(line, world);
  if (reading.kind === 'draft') return reading.draft.command;
  return reading.kind === 'command' ? reading.command : reading.kind;
}

/** Acts that are one where the line says no more. */
const SAME: Partial<Record<CommandName, readonly string[]>> = {
  'come-back': ['refer'],
  trial: ['trial', 'pass-trial'],
  'end-activity': ['end-activity', 'close'],
};

describe('commands', () => {
  it.each(COMMAND_NAMES.filter((name) => !hasDraft(name)))('knows every way to say %s', (command) => {
    for (const way of waysOf(command)) {
      expect(actOf(way), way).toBe(command);
      expect(actOf(fold(way).toUpperCase()), way).toBe(command);
    }
  });

  it.each(COMMAND_NAMES)('suggests %s by words that are understood', (command) => {
    expect(SAME[command] ?? [command]).toContain(actOf(headText(command)));
  });

  it('gives back what follows as it was typed', () => {
    expect(readLine('Lägg till på dagordningen:  Lokalen i Långshyttan! ', world)).toEqual({
      kind: 'command',
      command: 'add-point',
      rest: 'Lokalen i Långshyttan!',
    });
  });

  it.each(['statsu 2301-2306', 'sttaus', 'STATUS', 'staus för perioden'])(
    '%s is status all the same',
    (line) => {
      expect(actOf(line)).toBe('status');
    },
  );

  it.each([
    'Ingen statusändring',
    'statusändring hos Rönnen',
    'utskrivna',
    'oavslutade',
    'inte avsluta Rönnen',
  ])('%s is no command', (line) => {
    expect(['none', 'question', 'show', 'held']).toContain(actOf(line));
  });

  it.each([
    'hur många är inskrivna',
    'Vilka ska följas upp',
    'när är nästa möte?',
    'ar det mote imorgon',
    'avslutade 2025',
  ])('%s is a question', (line) => {
    expect(actOf(line)).toBe('question');
  });

  it('suggests the nearest commands to what is none', () => {
    expect(nearestHeads('dagordningsgrej', 1)).toEqual(['agenda']);
    expect(nearestHeads('skriv inn K26-020', 1)).toEqual(['enrol']);
    expect(nearestHeads('', 3)).toEqual([]);
    // That small words are alike says nothing.
    expect(nearestHeads('vem är näst på tur', 3)).toEqual([]);
  });

  it('has no alias among its words', () => {
    expect(ALIAS_WORDS.filter((alias) => !['none', 'show'].includes(actOf(alias)))).toEqual([]);
  });
});
