import type { Change } from '../entry.js';
import { type Field, isIn } from '../schema/fields.js';
import type { Case } from './case.js';

/** Can this field be corrected in this stage? */
export function hasField(it: Case, field: Field): boolean {
  return isIn(field, it.stage);
}

/** A field's value as a correction writes it: null for "not known". */
export function fieldOf(it: Case, field: Field): Change['from'] {
  if (field === 'visit') return it.visit?.on ?? null;
  const value: unknown = Reflect.get(it, field);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The case with corrected fields. Undefined if its stage has no such field. */
export function withChanges(it: Case, changes: readonly Change[]): Case | undefined {
  if (!changes.every((change) => hasField(it, change.field))) return undefined;
  const changed: Record<string, unknown> = { ...it };
  for (const { field, to } of changes) {
    if (field === 'visit') {
      changed['visit'] =
        to === null ? undefined : { on: to, done: it.visit?.done ?? true, companion: it.visit?.companion };
    } else {
      changed[field] = to ?? undefined;
      if (field === 'birthYear') changed['birthYearAbout'] = false;
    }
  }
  // The values' types were checked when the correction was decided; the schema of the ledger holds them since.
  return changed as unknown as Case;
}
