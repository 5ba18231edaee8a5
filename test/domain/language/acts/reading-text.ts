import type { Draft } from '../../../../src/domain/language/acts/draft.js';
import type { Reading } from '../../../../src/domain/language/acts/reading.js';
import type { CaseMatch } from '../../../../src/domain/language/acts/resolve-case.js';

/** A reading in one line, for tables: `close K26-014 · outcome=arbete · closed=2026-11-25 ~today · ?zebra`. */
export function readingText(reading: Reading): string {
  switch (reading.kind) {
    case 'draft':
      return draftText(reading.draft);
    case 'command':
      return `[${reading.command}] ${reading.rest}`.trim();
    case 'several':
      return `several: ${reading.parts.map(({ line }) => line).join(' | ')}`;
    case 'held':
      return `held ${reading.code}${typeof reading.why === 'string' ? '' : ` ?${reading.why.join(' ')}`}`;
    case 'beyond':
      return `beyond ${reading.what}`;
    case 'talk':
      return `talk ${reading.talk}`;
    case 'refused':
      return `refused ${reading.refusal.code}`;
    case 'too-long':
    case 'question':
    case 'none':
      return reading.kind;
  }
}

export function draftText(draft: Draft): string {
  const assumed = new Map(draft.assumed.map((one) => [one.field, one.why]));
  const fields = Object.entries(draft.fields).map(([field, value]) => {
    const why = assumed.get(field);
    return `${field}=${valueText(value)}${why === undefined ? '' : ` ~${why}`}`;
  });
  const problems = draft.problems.map((one) => `!${one.field ?? ''} ${one.code}`);
  const blank = draft.blank
    .filter((field) => !draft.problems.some((one) => one.field === field))
    .map((field) => `_${field}`);
  const leftover = [...draft.leftover.map((text) => `?${text}`), ...draft.unkept.map((text) => `(${text})`)];
  return [
    `${draft.command} ${whichText(draft.which)}`.trim(),
    ...fields.sort(),
    ...problems,
    ...blank,
    ...leftover,
  ].join(' · ');
}

export function whichText(which: CaseMatch): string {
  switch (which.kind) {
    case 'found':
      return which.code;
    case 'several':
      return which.codes.join(' or ');
    case 'offered':
      return `"${which.text}" near ${which.codes.join(', ')}`;
    case 'none':
      return `no ${'text' in which.refusal ? which.refusal.text : ''}`;
    case 'unsaid':
      return '';
  }
}

function valueText(value: unknown): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value)
      .map(([name, one]) => `${name}:${String(one)}`)
      .join(' ');
  if (!Array.isArray(value)) return String(value);
  return value
    .map((one: unknown) =>
      typeof one === 'object' && one !== null && 'field' in one && 'to' in one
        ? `${String(one.field)}→${String(one.to)}`
        : String(one),
    )
    .join(' ');
}
