import { z } from 'zod';

/**
 * Why a task waits for a person or has failed, for whoever words it himself: a word for programs, and what it speaks of (`file`, `open`,
 * `minutes` …). Codes grow in number; what does not know one shows the sentence beside it (`review_reason`, `error_message`).
 */
export const Reason = z.object({ code: z.string().max(64), params: z.record(z.string(), z.union([z.string(), z.number()])) }).meta({ id: 'Reason' });
export type Reason = z.infer<typeof Reason>;

/** What is said of a task in place of words that named a file which has been deleted since. */
export const FORGOTTEN = { sentence: 'A document of the task was deleted.', reasons: [{ code: 'document_not_found', params: {} }] satisfies Reason[] };
