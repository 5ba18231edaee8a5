import type * as z from 'zod';
import type { CommandName } from '../domain/language/acts/command-names.js';
import type { Role, RoleKind } from '../domain/privacy/roles.js';
import type { Reply, Said, Turn } from './turn.js';

export interface Permission {
  /** Who may, judged by what may be shown in the conversation. Anybody else is refused, and it is logged. */
  readonly roles: readonly RoleKind[];
  /**
   * `own` judges by the person's own role instead: for what is set in a group and shows nothing there, such as
   * where the agenda is posted.
   */
  readonly judge?: 'own';
}

/** Something to write in the chat: one thin file each, listed in commands/index.ts. */
export interface Command extends Permission {
  /** What a line may begin with is in src/domain/language/sv/words, under this name. */
  readonly name: CommandName;
  /** Lines to write, for help. */
  readonly examples: readonly string[];
  /** `rest` is what follows the command's words, as it was typed; `whole` is the line with them. */
  run(turn: Turn, rest: string, whole: string): Promise<Reply>;
}

/**
 * Answers lines that begin with no command: questions about the register. Undefined for what it cannot place, and for a
 * question that stumbles on `stranger`: a word that would be a case's name if the line were no question; `talk`: a comment on what
 * was said.
 */
export type Asker = (turn: Turn, line: string, stranger?: string) => Promise<Reply | 'talk' | undefined>;

/**
 * Takes note of what was shown to a line that was no question, or of the one case that it named, so that the next may be of it:
 * "bara FK", "när skrevs den in?".
 */
export type Hearer = (turn: Turn, shown: Said['shown'], named?: string) => Promise<void>;

/** A button on a card: one thin file each, listed in actions/index.ts. Made with `action()`. */
export interface Action extends Permission {
  readonly verb: string;
  /** Undefined if the data is not what the card sends. */
  run(turn: Turn, data: unknown): Promise<Reply> | undefined;
}

/** An action with its data's schema: the card's data is parsed once, here, and trusted after. */
export function action<Data>(
  definition: Permission & {
    readonly verb: string;
    readonly schema: z.ZodType<Data>;
    run(turn: Turn, data: Data): Promise<Reply>;
  },
): Action {
  const { verb, roles, judge, schema } = definition;
  return {
    verb,
    roles,
    ...(judge && { judge }),
    run: (turn, data) => {
      const parsed = schema.safeParse(data);
      return parsed.success ? definition.run(turn, parsed.data) : undefined;
    },
  };
}

/** Whether somebody may, here. */
export function allows(
  permission: Permission,
  turn: { readonly role: Role; readonly person: { role: Role } },
): boolean {
  const role = permission.judge === 'own' ? turn.person.role : turn.role;
  return permission.roles.includes(role.kind);
}
