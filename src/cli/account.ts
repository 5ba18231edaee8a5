import { userInfo } from 'node:os';

/** Whose account on the server it is, and who became it by sudo. A process may run under a number without a name. */
export function account(env: Readonly<Record<string, string | undefined>>): string {
  const person = env['SUDO_USER'];
  return person ? `${ownAccount()} (${person})` : ownAccount();
}

/** The account that the process runs under. */
export function ownAccount(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
