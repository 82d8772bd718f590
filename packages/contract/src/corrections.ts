import { z } from 'zod';
import { Evidence } from './evidence.ts';

/**
 * One change that a person makes to an output. `path` names a field (`fields.title`), a list entry by its id
 * (`requirements.3f9a1c`), a member of one (`award_criteria.77b0.weight_percent`), a value that stands by itself
 * (`overhead_percent`), or, for `add`, a list (`lots`).
 * `set` on a field takes the bare value; `add` takes the whole entry without its id, confidence and evidence.
 */
export const Correction = z
  .strictObject({
    path: z.string().min(1).max(200).regex(/^[a-z_]+(\.[A-Za-z0-9_-]+){0,2}$/, 'a dotted path such as fields.title'),
    op: z.enum(['set', 'add', 'remove', 'not_stated']),
    value: z.json().optional(),
    evidence: z.array(Evidence).max(20).optional(),
    note: z.string().max(2000).optional(),
  })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof Correction>;

export const Corrections = z.array(Correction).max(500);
