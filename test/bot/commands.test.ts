import { expect, it } from 'vitest';
import { commands } from '../../src/bot/commands/index.js';
import { FORMS } from '../../src/bot/forms/index.js';
import { COMMAND_NAMES } from '../../src/domain/language/acts/command-names.js';
import { hasDraft } from '../../src/domain/language/acts/heads.js';

it('has a handler for every command that a line can begin with', () => {
  const handled = new Set<string>(commands.map((command) => command.name));
  expect(COMMAND_NAMES.filter((name) => !handled.has(name) && !hasDraft(name))).toEqual([]);
});

it('names every command and every form once', () => {
  const names = [...commands.map((command) => command.name), ...FORMS.map((form) => `form ${form.name}`)];
  expect(new Set(names).size).toBe(names.length);
});

it('gives every command an example and somebody who may use it', () => {
  expect(commands.filter((command) => command.examples.length === 0 || command.roles.length === 0)).toEqual(
    [],
  );
});
