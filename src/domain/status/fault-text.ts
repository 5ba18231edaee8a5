import { type Programme, resultsInWords } from '../programme.js';
import { decimal } from '../text/swedish.js';
import type { Fault } from './printed-figures.js';

const ROWS: Readonly<Record<string, string>> = {
  flow: 'Flödet (in + nya − avslut = kvar)',
  during: 'I verksamheten under perioden',
  'flow.atStartByGender': 'Inskrivna vid början, räknat ur könen',
  'result.of': 'Avslutade utom dropout',
  'result.percent': 'Resultatet i procent',
  'result.share': 'Resultatets andel',
  outcomes: 'Utfallen',
  workKind: 'Slagen av arbete',
  persons: 'Antalet personer',
  rows: 'Antalet rader',
};

/** "Flödet (in + nya − avslut = kvar): 34 + 34 − 24 blir 44, men det står 43 (1 för lite)." */
export function faultText({ row, sum, makes, printed, by, hint }: Fault, programme?: Programme): string {
  const size = `${number(Math.abs(by))} för ${by > 0 ? 'lite' : 'mycket'}`;
  const worked = sum === String(makes) ? `det blir ${number(makes)}` : `${sum} blir ${number(makes)}`;
  const more = hint === undefined ? '' : ` ${hint}.`;
  const name =
    programme && row === 'result.reached'
      ? `I resultat (${resultsInWords(programme, 'short', 'och')})`
      : (ROWS[row] ?? row);
  return `${name}: ${worked}, men det står ${number(printed)} (${size}).${more}`;
}

function number(value: number): string {
  return decimal(value, Number.isInteger(value) ? 0 : 2);
}
