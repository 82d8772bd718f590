import { z } from 'zod';
import { Confidence, Id } from './common.ts';

/** `[x0, y0, x1, y1]` in points from the top left of the page as shown (rotation and crop applied). */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

/** Part of a page that a quote covers; a quote over several lines or pages has several. */
export const Region = z.object({ page: z.number().int().min(1), box: Box });
export type Region = z.infer<typeof Region>;

/** Where a value stands. `start` and `end` are offsets (UTF-16 units) into the document's canonical text, `quote` is that text. */
export const Evidence = z
  .object({
    document: Id,
    file: z.string(),
    quote: z.string().max(300),
    start: z.number().int().min(0),
    end: z.number().int().min(0),
    page: z.number().int().min(1).nullable(),
    regions: z.array(Region),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

/**
 * A value with its certainty and its proof. `value: null` means: the document does not state it. `alternatives` are other readings that
 * were not chosen though somebody (a rule, a model, another document) proposed them.
 */
export function Field<T extends z.ZodType>(value: T) {
  const alternative = z.object({ value, confidence: Confidence, evidence: z.array(Evidence), source: z.enum(['rules', 'model']) });
  return z.object({ value: value.nullable(), confidence: Confidence, derived: z.boolean(), evidence: z.array(Evidence), alternatives: z.array(alternative).max(5).optional() });
}
