import { z } from 'zod';
import { readStored, writeStored } from '../../../lib/browser-storage.ts';
import { ENTRY_LISTS, LINE_LISTS } from './profile-fields.ts';

const Values = z.record(z.string(), z.string());
const Edited = z.object({
  /** The version of the profile that the form started from. */
  from: z.number().int().min(0),
  draft: z.object({
    values: Values,
    lines: z.record(z.enum(LINE_LISTS), z.string()),
    entries: z.record(z.enum(ENTRY_LISTS), z.array(z.object({ key: z.string(), values: Values }))),
  }),
});
/** What was typed into a profile and not saved yet. */
export type Edited = z.infer<typeof Edited>;

const keyOf = (userId: string, companyId: string) => `0711.profile.${userId}.${companyId}`;

/** What this person typed last into this company's profile, in this tab; null for nothing. */
export function loadEdited(storage: Storage, userId: string, companyId: string): Edited | null {
  return readStored(storage, keyOf(userId, companyId), Edited);
}

/** Keeps what is typed, so that following a link loses nothing; null forgets it. A browser without room keeps nothing: the form still has it. */
export function keepEdited(storage: Storage, userId: string, companyId: string, edited: Edited | null): void {
  writeStored(storage, keyOf(userId, companyId), edited);
}
