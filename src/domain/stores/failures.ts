import { prose } from '../text/swedish.js';

/**
 * Everything that can go wrong with a store: a stable code with its facts, and what a user reads. Nobody matches
 * on message text.
 */
export type Failure =
  | { readonly code: 'folder-unreadable'; readonly folder: string; readonly cause: string }
  | { readonly code: 'no-register'; readonly folder: string }
  | {
      readonly code: 'locked';
      readonly folder: string;
      readonly pid: number | undefined;
      readonly host: string;
    }
  | { readonly code: 'no-lock'; readonly folder: string; readonly cause: string }
  | { readonly code: 'lock-lost'; readonly folder: string }
  | { readonly code: 'journal-changed'; readonly file: string; readonly how: ChangedHow }
  | {
      readonly code: 'broken-line';
      readonly file: string;
      readonly line: number;
      readonly backup: string | undefined;
    }
  /** What a long journal's start stood on turns out to be something else: nothing is lost, but it must be read anew. */
  | { readonly code: 'broken-snapshot'; readonly file: string }
  | { readonly code: 'journal-missing'; readonly file: string; readonly backup: string | undefined }
  | { readonly code: 'empty-file'; readonly file: string; readonly backup: string | undefined }
  | { readonly code: 'cut-short'; readonly file: string; readonly backup: string | undefined }
  | { readonly code: 'foreign-file'; readonly file: string; readonly backup: string | undefined }
  | {
      readonly code: 'newer-format';
      readonly file: string;
      readonly version: number;
      readonly known: number;
      readonly backup: string | undefined;
    }
  | { readonly code: 'bad-key'; readonly why: 'length' | 'file' }
  | { readonly code: 'no-key'; readonly key: string }
  | { readonly code: 'wrong-key'; readonly key: string }
  | { readonly code: 'disk-full'; readonly file: string }
  | { readonly code: 'write-failed'; readonly file: string; readonly cause: string }
  | { readonly code: 'read-failed'; readonly file: string; readonly cause: string }
  | { readonly code: 'read-only'; readonly folder: string }
  | { readonly code: 'closed'; readonly folder: string }
  | { readonly code: 'bad-database'; readonly why: keyof typeof BAD_DATABASE }
  | { readonly code: 'no-database'; readonly cause: string }
  | { readonly code: 'database-refused'; readonly cause: string }
  | { readonly code: 'write-uncertain'; readonly cause: string }
  | { readonly code: 'old-database'; readonly version: number; readonly known: number }
  | { readonly code: 'no-team'; readonly team: string }
  | { readonly code: 'team-there'; readonly team: string }
  | { readonly code: 'register-there'; readonly folder: string }
  /** What is to be put in place is another team's, or of another register than the one that is there. */
  | { readonly code: 'other-register'; readonly from: string; readonly team: string | undefined }
  | { readonly code: 'broken-row'; readonly team: string; readonly position: number }
  | { readonly code: 'ledger-replaced'; readonly team: string }
  | { readonly code: 'no-backup'; readonly folder: string; readonly backup: string }
  | { readonly code: 'bad-backup'; readonly backup: string; readonly line: number | undefined };

/** What somebody else has done to a journal while it was written. */
export type ChangedHow = 'removed' | 'replaced' | 'shortened' | 'lengthened';

export type FailureCode = Failure['code'];

/** What a store rejects with. Whatever was being written has then not been saved. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';

  constructor(
    readonly failure: Failure,
    cause?: unknown,
  ) {
    super(failure.code, cause === undefined ? undefined : { cause });
  }

  get code(): FailureCode {
    return this.failure.code;
  }
}

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** The operating system's code for an error (`ENOSPC`), or its name where there is none. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'okänt fel';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** A failed write as a StoreFailure: a full disk is told apart from every other fault. */
export function writeFailure(file: string, error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const cause = causeOf(error);
  if (FULL.has(cause)) return new StoreFailure({ code: 'disk-full', file }, error);
  return new StoreFailure({ code: 'write-failed', file, cause }, error);
}

/** A folder that could not be made or locked. */
export function folderFailure(folder: string, error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const cause = causeOf(error);
  if (FULL.has(cause)) return new StoreFailure({ code: 'disk-full', file: folder }, error);
  return new StoreFailure({ code: 'folder-unreadable', folder, cause }, error);
}

/** Does work on files, and tells the operating system's errors as StoreFailures; other errors are not its own. */
export async function guarded<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Error && 'code' in error ? writeFailure(file, error) : error;
  }
}

/** A failed reading as a StoreFailure. */
export function readFailure(file: string, error: unknown): StoreFailure {
  return error instanceof StoreFailure
    ? error
    : FULL.has(causeOf(error))
      ? writeFailure(file, error)
      : new StoreFailure({ code: 'read-failed', file, cause: causeOf(error) }, error);
}

const BAD_DATABASE = {
  address: 'DATABASE_URL ska vara en adress som postgresql://kraftbot@databas.exempel.se/kraftbot.',
  tls: 'DATABASE_URL leder till en annan dator utan kontrollerad TLS. Sätt sslmode=verify-full, och sslrootcert om certifikatet är ert eget.',
  'no-tls':
    'Databasen tar inte emot TLS. Slå på det där (ssl = on), med ett certifikat för namnet i DATABASE_URL.',
  certificate:
    'Databasens certifikat godtas inte. Är det ert eget: peka ut det med sslrootcert i DATABASE_URL. Namnet i adressen ska vara certifikatets.',
} as const;

/** What happened, what was and was not saved, and what to do; in Swedish. */
export function storeFailureText({ failure }: StoreFailure): string {
  switch (failure.code) {
    case 'folder-unreadable':
      return `Mappen ${failure.folder} går inte att läsa eller skriva i (${failure.cause}). Kontrollera sökvägen och behörigheten.`;
    case 'no-register':
      return `Det finns inget register i mappen ${failure.folder}. Kontrollera sökvägen, eller börja ett nytt register med: kraftbot init --data ${failure.folder}`;
    case 'locked':
      return `Registret i ${failure.folder} används redan av ${holder(failure.pid, failure.host)}. Stäng det programmet först. Kommandon som bara läser går bra under tiden.`;
    case 'no-lock':
      return prose(
        `Registret i ${failure.folder} går inte att låsa (${failure.cause}), och utan lås kan två program skriva i det.`,
        `Installera programmet flock (paketet util-linux), och ha registret på en disk som kan låsa filer.`,
      );
    case 'lock-lost':
      return `Ett annat program har tagit över registret i ${failure.folder}. Inget sparades. Starta om boten när det andra programmet är stängt.`;
    case 'journal-changed':
      return prose(
        `Registret ${failure.file} har ${CHANGED[failure.how]} medan det användes.`,
        `Inget sparades, och inget mer sparas.`,
        `Stäng programmet, se efter i mappen backups och sätt tillbaka registret med: kraftbot restore`,
      );
    case 'broken-line':
      return `Rad ${failure.line} i ${failure.file} är skadad. Filen är orörd. ${remedy(failure)}`;
    case 'broken-snapshot':
      return `Ögonblicksbilden ${failure.file} är skadad och togs bort. Registret är orört. Inget mer sparas förrän boten har startats om; den läser då registret från början.`;
    case 'journal-missing':
      return `Registret ${failure.file} saknas, men det finns säkerhetskopior. Inget nytt register skapades. ${remedy(failure)}`;
    case 'empty-file':
      return `Registret ${failure.file} är tomt, och så ser det aldrig ut när det är helt. Filen är orörd. ${remedy(failure)}`;
    case 'cut-short':
      return `Registret ${failure.file} är avkortat: det saknas rader i slutet. Filen är orörd. ${remedy(failure)}`;
    case 'foreign-file':
      return `Filen ${failure.file} är inget register från Kraftbot, eller är skadad från första raden. Filen är orörd. ${remedy(failure)}`;
    case 'newer-format':
      return `Registret ${failure.file} är skrivet av en nyare Kraftbot (format ${failure.version}, den här kan ${failure.known}). Filen är orörd. Uppdatera Kraftbot. ${olderCopy(failure)}`;
    case 'bad-key':
      return failure.why === 'file'
        ? 'Nyckelfilen (KRAFTBOT_KEY_FILE) går inte att läsa. Kontrollera sökvägen och behörigheten.'
        : 'Krypteringsnyckeln ska vara 32 byte i base64. Gör en ny med: openssl rand -base64 32';
    case 'no-key':
      return `Registret är krypterat med nyckeln ${failure.key}, som inte är angiven. Ange den i KRAFTBOT_KEY eller KRAFTBOT_KEY_FILE. Filen är orörd.`;
    case 'wrong-key':
      return `Registret går inte att dekryptera med nyckeln ${failure.key}: texten är ändrad. Filen är orörd. Återställ en säkerhetskopia.`;
    case 'disk-full':
      return 'Disken är full. Inget sparades. Frigör utrymme och försök igen.';
    case 'write-failed':
      return `Det gick inte att skriva till disken (${failure.cause}). Inget sparades. Försök igen om en stund.`;
    case 'read-failed':
      return `Det gick inte att läsa ${failure.file} (${failure.cause}). Försök igen om en stund.`;
    case 'read-only':
      return 'Registret är öppnat bara för läsning. Inget sparades.';
    case 'closed':
      return 'Registret är stängt. Inget sparades. Försök igen när boten har startat om.';
    case 'bad-database':
      return BAD_DATABASE[failure.why];
    case 'no-database':
      return `Databasen svarar inte (${failure.cause}). Inget sparades. Försök igen om en stund.`;
    case 'database-refused':
      return `Databasen säger nej (${failure.cause}). Inget sparades. Kontrollera behörigheten och att tabellerna finns: kraftbot doctor`;
    case 'write-uncertain':
      return 'Databasen slutade svara medan det sparades, och det går inte att veta om det hann sparas. Titta i ärendet innan du försöker igen.';
    case 'old-database':
      return failure.version > failure.known
        ? `Databasens tabeller är gjorda av en nyare Kraftbot (version ${failure.version}, den här kan ${failure.known}). Uppdatera Kraftbot.`
        : 'Databasens tabeller saknas eller är äldre än Kraftbot, och kontot i DATABASE_URL får inte ändra dem. Kör en gång med ägarens konto: kraftbot init';
    case 'no-team':
      return `Det finns inget register för ${failure.team} i databasen. Börja ett med: kraftbot init --team ${failure.team}, eller flytta dit ett med: kraftbot migrate-store --to database --team ${failure.team}`;
    case 'team-there':
      return `Det finns redan ett register för ${failure.team} i databasen. Inget ändrades.`;
    case 'register-there':
      return `Det finns redan ett register i mappen ${failure.folder}. Inget ändrades. Välj en annan mapp med --data.`;
    case 'other-register':
      return failure.team === undefined
        ? `${failure.from} är av ett annat register än det som finns i mappen. Inget ändrades. Ska det ändå läggas in: kör om kommandot med --other-register`
        : `${failure.from} är av registret för ${failure.team}. Inget ändrades. Ska det ändå läggas in här: kör om kommandot med --other-register`;
    case 'broken-row':
      return `Rad ${failure.position} i databasen (${failure.team}) är ändrad eller borta. Inget sparades. Återställ databasen från en kopia.`;
    case 'ledger-replaced':
      return `Registret för ${failure.team} i databasen är utbytt mot ett kortare. Inget sparades. Starta om boten.`;
    case 'no-backup':
      return `Det finns ingen säkerhetskopia som heter ${failure.backup} i ${failure.folder}. Skriv senaste, en dag (2026-11-25), ett namn eller sökvägen till en fil.`;
    case 'bad-backup':
      return failure.line === undefined
        ? `Säkerhetskopian ${failure.backup} går inte att läsa som ett register. Inget ändrades. Välj en annan.`
        : `Säkerhetskopian ${failure.backup} är skadad på rad ${failure.line}. Inget ändrades. Välj en annan.`;
  }
}

const CHANGED: Readonly<Record<ChangedHow, string>> = {
  removed: 'försvunnit',
  replaced: 'bytts ut',
  shortened: 'kortats av',
  lengthened: 'ändrats av ett annat program',
};

function holder(pid: number | undefined, host: string): string {
  if (pid === undefined) return 'ett annat program, kanske i en annan container';
  return host === '' ? `ett annat program (process ${pid})` : `ett annat program (process ${pid} på ${host})`;
}

/** How the newest good backup is put back, with the folder that it belongs to. */
function remedy({ file, backup }: { readonly file: string; readonly backup: string | undefined }): string {
  if (backup === undefined) return 'Det finns ingen hel säkerhetskopia i mappen.';
  return `Den nyaste hela säkerhetskopian är ${backup}. ${restoring(file, backup)}`;
}

/** How one goes back to this version, with what was saved before the newer one was begun with. */
function olderCopy({ file, backup }: { readonly file: string; readonly backup: string | undefined }): string {
  if (backup === undefined) return 'Det finns ingen säkerhetskopia som den här versionen kan läsa.';
  return `Ska ni tillbaka till den här versionen är ${backup} den nyaste kopian som den kan läsa. ${restoring(file, backup)}`;
}

function restoring(file: string, backup: string): string {
  return `Återställ den med: kraftbot restore ${backup} --data ${file.replace(/[\\/][^\\/]*$/, '')}`;
}
