import { card, say, text } from '../../cards/kit.js';
import type { CommandName } from '../../domain/language/acts/command-names.js';
import { type Reminder, REMINDERS } from '../../domain/settings.js';
import { capital, list } from '../../domain/text/swedish.js';
import type { Command } from '../registry.js';
import type { Reply, Turn } from '../turn.js';
import { askFor, endOf, WHEN } from '../views/reminder-words.js';

const ROLES = ['team', 'agency', 'admin'] as const;

/** What is sent, when it is turned on. */
const SENT: Readonly<Record<Reminder, string>> = {
  monday: 'Jag skriver till dig på måndagar kl. 8 med det som ska göras i veckan.',
  round: 'Jag skriver till dig dagen före varje möte, med det som ska följas upp och en plats för din punkt.',
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
    examples: [askFor(what)],
    roles: ROLES,
    run: async (turn, rest) => {
      if (rest !== '') return { text: ONLY };
      if (turn.conversation.kind !== 'personal') return { text: IN_PRIVATE };
      await set(turn, [what], turn.conversation.id);
      return answer(SENT[what], [say('Sluta påminna', endOf(what))]);
    },
  };
}

function turnOff(name: CommandName, these: readonly Reminder[]): Command {
  return {
    name,
    examples: these.length === 1 ? these.map(endOf) : ['sluta påminna'],
    roles: ROLES,
    run: async (turn, rest) => {
      if (rest !== '') return { text: ONLY };
      await set(turn, these, null);
      return answer(
        `Jag påminner dig inte längre ${list(
          these.map((what) => WHEN[what]),
          'eller',
        )}.`,
        these.map((what) => say(capital(askFor(what)), askFor(what))),
      );
    },
  };
}

const ONLY = `Jag kan påminna om veckan på måndagar och om mötet dagen före. Skriv \`${askFor('monday')}\` eller \`${askFor('round')}\`.`;
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
