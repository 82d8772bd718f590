import type { DocumentRole, ParseRfpInput } from '@0711/mcp-tender/schema';
import type { z } from 'zod';

/** What a task is run with; '' means: find out. */
export type Inputs = { documents: readonly string[]; language: 'de' | 'en' | ''; type: z.infer<typeof DocumentRole> | '' };

export type Given = { document_ids: readonly string[]; language?: 'de' | 'en' | undefined; document_type?: z.infer<typeof DocumentRole> | undefined };

export function inputsOf(given: Given): Inputs {
  return { documents: given.document_ids, language: given.language ?? '', type: given.document_type ?? '' };
}

/** Why a task can't be run again with these inputs: `same` when nothing differs, `none` without a document; null when it can. */
export function whyNotAgain(before: Inputs, after: Inputs): 'same' | 'none' | null {
  if (after.documents.length === 0) return 'none';
  const documents = before.documents.length === after.documents.length && before.documents.every((id) => after.documents.includes(id));
  return documents && before.language === after.language && before.type === after.type ? 'same' : null;
}

/** The inputs that differ, as the review call wants them. */
export function changedInputs(before: Inputs, after: Inputs): Partial<z.input<typeof ParseRfpInput>> {
  const same = whyNotAgain({ ...before, language: '', type: '' }, { ...after, language: '', type: '' }) === 'same';
  return {
    ...(same ? {} : { documents: [...after.documents] }),
    ...(before.language === after.language || after.language === '' ? {} : { language: after.language }),
    ...(before.type === after.type || after.type === '' ? {} : { document_type: after.type }),
  };
}
