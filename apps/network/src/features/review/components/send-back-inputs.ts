import type { DocumentRole } from '@0711/mcp-tender/schema';
import type { z } from 'zod';
import type { ReviewTask } from '../../tasks/schema.ts';

/** What a task is run with; '' means: find out. */
export type Inputs = { documents: readonly string[]; pastBids: readonly string[]; language: 'de' | 'en' | ''; type: z.infer<typeof DocumentRole> | ''; freshProfile: boolean };

export type Given = { document_ids: readonly string[]; past_bid_ids: readonly string[]; language?: 'de' | 'en' | undefined; document_type?: z.infer<typeof DocumentRole> | undefined };

export function inputsOf(given: Given): Inputs {
  return { documents: given.document_ids, pastBids: given.past_bid_ids, language: given.language ?? '', type: given.document_type ?? '', freshProfile: false };
}

/** Why a task can't be run again with these inputs: `same` when nothing differs, `none` without a document; null when it can. */
export function whyNotAgain(before: Inputs, after: Inputs): 'same' | 'none' | null {
  if (after.documents.length === 0) return 'none';
  const documents = sameIds(before.documents, after.documents) && sameIds(before.pastBids, after.pastBids);
  return documents && before.language === after.language && before.type === after.type && !after.freshProfile ? 'same' : null;
}

/** The inputs that differ, as the review call wants them. */
export function changedInputs(before: Inputs, after: Inputs): NonNullable<ReviewTask['inputs']> {
  return {
    ...(sameIds(before.documents, after.documents) ? {} : { documents: [...after.documents] }),
    ...(sameIds(before.pastBids, after.pastBids) ? {} : { past_bids: [...after.pastBids] }),
    ...(after.freshProfile ? { current_profile: true } : {}),
    ...(before.language === after.language || after.language === '' ? {} : { language: after.language }),
    ...(before.type === after.type || after.type === '' ? {} : { document_type: after.type }),
  };
}

function sameIds(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((id) => after.includes(id));
}
