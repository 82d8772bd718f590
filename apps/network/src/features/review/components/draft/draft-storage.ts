import { z } from 'zod';
import { readStored, writeStored } from '../../../../lib/browser-storage.ts';
import { Edit } from './edits.ts';

const Stored = z.object({ revision: z.number().int(), edits: z.array(Edit) });
export type StoredDraft = z.infer<typeof Stored>;

const keyOf = (userId: string, taskId: string) => `0711.review.${userId}.${taskId}`;

/** The unsaved corrections of a task, kept in this browser so that a reload or a crash loses nothing. Null when there are none. */
export function loadDraft(storage: Storage, userId: string, taskId: string): StoredDraft | null {
  const stored = readStored(storage, keyOf(userId, taskId), Stored);
  return stored && stored.edits.length > 0 ? stored : null;
}

/** Keeps the corrections; an empty list forgets the draft. False when the browser has no room, or storage is switched off. */
export function saveDraft(storage: Storage, userId: string, taskId: string, draft: StoredDraft): boolean {
  return writeStored(storage, keyOf(userId, taskId), draft.edits.length > 0 ? draft : null);
}

/** Forgets a task's draft, once it has been submitted or discarded. */
export function forgetDraft(storage: Storage, userId: string, taskId: string): void {
  saveDraft(storage, userId, taskId, { revision: 0, edits: [] });
}
