/** What one check found. `text` says what is wrong and what to do, in Swedish; `code` is what the log says. */
export interface Finding {
  readonly check: CheckName;
  readonly level: 'ok' | 'warning' | 'error';
  readonly code: string;
  readonly text: string;
}

/** Each check, with what a person calls it. */
export const CHECKS = {
  program: 'Node',
  settings: 'miljövariabler',
  configuration: 'inställningsfil',
  register: 'register',
  disk: 'disk',
  port: 'port',
  lock: 'lås',
  addresses: 'adresser',
  clock: 'klocka',
  credentials: 'inloggning',
  package: 'apppaket',
} as const;
export type CheckName = keyof typeof CHECKS;

type Say = (code: string, text: string) => Finding;

/** What a check says its findings with. */
export function says(check: CheckName): { readonly ok: Say; readonly warning: Say; readonly error: Say } {
  const at =
    (level: Finding['level']): Say =>
    (code, text) => ({ check, level, code, text });
  return { ok: at('ok'), warning: at('warning'), error: at('error') };
}
