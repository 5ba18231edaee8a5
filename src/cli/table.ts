import type { CliCommand } from './command.js';

/** A sub-command in the list: loaded only when it is run. */
export interface Listed {
  readonly name: string;
  /** What it does, in a line. */
  readonly summary: string;
  readonly load: () => Promise<CliCommand>;
}

/** Every sub-command, in the order that the help lists them. */
export const COMMANDS: readonly Listed[] = [
  {
    name: 'import',
    summary: 'läser in ärenden från en CSV- eller Excelfil, alla rader eller ingen',
    load: async () => (await import('./import.js')).importCommand,
  },
  {
    name: 'init',
    summary: 'börjar ett nytt, tomt register',
    load: async () => (await import('./init.js')).initCommand,
  },
  {
    name: 'export',
    summary: 'skriver ut registret som CSV eller JSON',
    load: async () => (await import('./export.js')).exportCommand,
  },
  {
    name: 'due',
    summary: 'visar vad som ska följas upp, beslutas och stämmas av',
    load: async () => (await import('./due.js')).dueCommand,
  },
  {
    name: 'agenda',
    summary: 'visar nästa mötes dagordning',
    load: async () => (await import('./agenda.js')).agendaCommand,
  },
  {
    name: 'status',
    summary: 'visar en periods siffror',
    load: async () => (await import('./status.js')).statusCommand,
  },
  {
    name: 'report',
    summary: 'skriver en periods årsrapport som Word-fil',
    load: async () => (await import('./report.js')).reportCommand,
  },
  {
    name: 'steps',
    summary: 'visar hur stegen har rört sig för dem som är inskrivna',
    load: async () => (await import('./steps.js')).stepsCommand,
  },
  {
    name: 'budget',
    summary: 'visar, skriver eller läser in budgeten',
    load: async () => (await import('./budget.js')).budgetCommand,
  },
  {
    name: 'returns',
    summary: 'visar siffrorna till Försäkringskassan och enkäten',
    load: async () => (await import('./returns.js')).returnsCommand,
  },
  {
    name: 'handover',
    summary: 'visar vad den som tar över ett ärende behöver veta',
    load: async () => (await import('./handover.js')).handoverCommand,
  },
  {
    name: 'calendar',
    summary: 'skriver bokade studiebesök och uppföljningar som en kalenderfil',
    load: async () => (await import('./calendar.js')).calendarCommand,
  },
  {
    name: 'reconcile',
    summary: 'stämmer av siffror som någon annan har skrivit',
    load: async () => (await import('./reconcile.js')).reconcileCommand,
  },
  {
    name: 'chat',
    summary: 'läser rader som i chatten: ny remiss, uppföljning, avslut, beslut',
    load: async () => (await import('./chat.js')).chatCommand,
  },
  {
    name: 'ask',
    summary: 'svarar på en fråga om registret',
    load: async () => (await import('./ask.js')).askCommand,
  },
  {
    name: 'minutes',
    summary: 'visar minnesanteckningar från ett möte',
    load: async () => (await import('./minutes.js')).minutesCommand,
  },
  {
    name: 'log',
    summary: 'visar åtkomstloggen: vem som har sett och ändrat vad',
    load: async () => (await import('./log.js')).logCommand,
  },
  {
    name: 'subject-access',
    summary: 'skriver ut allt som finns om ett ärende',
    load: async () => (await import('./subject-access.js')).subjectAccessCommand,
  },
  {
    name: 'erase',
    summary: 'raderar ett ärende för gott',
    load: async () => (await import('./erase.js')).eraseCommand,
  },
  {
    name: 'verify',
    summary: 'kontrollerar att registret och säkerhetskopiorna är hela',
    load: async () => (await import('./verify.js')).verifyCommand,
  },
  {
    name: 'encrypt',
    summary: 'skriver om registret och kopiorna med den nyaste nyckeln',
    load: async () => (await import('./encrypt.js')).encryptCommand,
  },
  {
    name: 'backup',
    summary: 'tar en säkerhetskopia av registret',
    load: async () => (await import('./backup.js')).backupCommand,
  },
  {
    name: 'restore',
    summary: 'återställer registret från en säkerhetskopia',
    load: async () => (await import('./restore.js')).restoreCommand,
  },
  {
    name: 'migrate-store',
    summary: 'flyttar registret mellan mappen och PostgreSQL',
    load: async () => (await import('./migrate-store.js')).migrateStoreCommand,
  },
  {
    name: 'doctor',
    summary: 'säger vad som är fel i en installation, och vad som rättar det',
    load: async () => (await import('./doctor.js')).doctorCommand,
  },
];
