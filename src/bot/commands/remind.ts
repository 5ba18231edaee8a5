import { card, say, text } from '../../cards/kit.js';
import type { CommandName } from '../../domain/language/acts/command-names.js';
import { type Reminder, REMINDERS } from '../../domain/settings.js';
import { capital, list } from '../../domain/text/swedish.js';
import type { Command } from '../registry.js';
import type { Reply, Turn } from '../turn.js';
import { ASK_FOR } from '../views/reminder-words.js';

const ROLES = ['team', 'agency', 'admin'] as const;

/** What is sent, when it is turned on; and when it was sent, when it is turned off. */
const WORDS: Readonly<Record<Reminder, { readonly on: string; readonly when: string }>> = {
  monday: {
    on: 'Jag skriver till dig på måndagar kl. 8 med det som ska göras i veckan.',
    when: 'på måndagar',
  },
  round: {
    on: 'Jag skriver till dig dagen före varje möte, med det som ska följas upp och en plats för din punkt.',
    when: 'före mötet',
  },
};

/** `påminn mig på måndagar`, `påminn mig före mötet`, and the ends of them. */
export const remindCommands: readonly Command[] = [
  turnOn('remind', 'monday'),
  turnOn('remind-round', 'round'),
  turnOff('unremind', REMINDERS),
  turnOff('unremind-monday', ['monday']),
  turnOff('unremind-round', ['round']),
];

function turnOn(name: CommandName, what: Reminder): Command {
  return {
    name,
    examples: [ASK_FOR[what]],
    roles: ROLES,
    run: async (turn, rest) => {
      if (rest !== '') return { text: ONLY };
      if (turn.conversation.kind !== 'personal') return { text: IN_PRIVATE };
      await set(turn, [what], turn.conversation.id);
      const { on, when } = WORDS[what];
      return answer(on, [say('Sluta påminna', `sluta påminna ${when}`)]);
    },
  };
}

function turnOff(name: CommandName, these: readonly Reminder[]): Command {
  const when = these.map((what) => WORDS[what].when);
  return {
    name,
    examples: [these.length === 1 ? `sluta påminna ${list(when)}` : 'sluta påminna'],
    roles: ROLES,
    run: async (turn, rest) => {
      if (rest !== '') return { text: ONLY };
      await set(turn, these, null);
      return answer(
        `Jag påminner dig inte längre ${list(when, 'eller')}.`,
        these.map((what) => say(capital(ASK_FOR[what]), ASK_FOR[what])),
      );
    },
  };
}

const ONLY = `Jag kan påminna om veckan på måndagar och om mötet dagen före. Skriv \`${ASK_FOR.monday}\` eller \`${ASK_FOR.round}\`.`;
const IN_PRIVATE = 'Skriv det till mig enskilt, så vet jag vart jag ska skicka påminnelsen.';

async function set(turn: Turn, these: readonly Reminder[], conversation: string | null): Promise<void> {
  const { person, today, live } = turn;
  await live.set(() => {
    const { reminders } = live.register.settings;
    const changed = these.filter((what) => (reminders[what].get(person.id) ?? null) !== conversation);
    const events = changed.map((what) => ({
      day: today,
      event: {
        type: 'reminder-set' as const,
        person: person.id,
        conversation,
        ...(what === 'round' && { about: what }),
      },
    }));
    return { kind: 'decided', events };
  }, turn.meta());
}

function answer(what: string, buttons: Parameters<typeof card>[1]): Reply {
  return { summary: what, card: card([text(what)], buttons) };
}
