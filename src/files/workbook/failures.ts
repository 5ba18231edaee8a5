/** Why a file of a spreadsheet program could not be read. */
export type WorkbookFailureCode = 'old-or-locked' | 'not-a-workbook' | 'too-large' | 'too-slow' | 'broken';

const TEXTS: Record<WorkbookFailureCode, string> = {
  'old-or-locked':
    'Filen är en äldre Excelfil (.xls) eller har lösenord. Spara den som .xlsx utan lösenord och försök igen.',
  'not-a-workbook': 'Filen är ingen Excelfil. Spara den som .xlsx eller CSV och försök igen.',
  'too-large':
    'Filen är för stor att läsa. Ta bort blad och bilder som inte behövs, eller spara bladet som CSV.',
  'too-slow': 'Filen tog för lång tid att läsa. Spara bladet som CSV och försök igen.',
  broken: 'Filen går inte att läsa: den är trasig. Öppna den i Excel, spara den på nytt och försök igen.',
};

export class WorkbookFailure extends Error {
  override readonly name = 'WorkbookFailure';
  constructor(readonly code: WorkbookFailureCode) {
    super(TEXTS[code]);
  }
}
