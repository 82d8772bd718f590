import { z } from 'zod';
import { Id, Timestamp } from './common.ts';

export const UsageLine = z.object({
  mcp_id: z.string(),
  task_id: Id,
  /** In UTC. */
  day: z.iso.date(),
  unit: z.string(),
  quantity: z.number(),
  /** 0 for what is free. */
  cents: z.number().int(),
  recorded_at: Timestamp,
});

/** What was metered for an engagement from `from` up to, not including, `to`; totals are of the whole span, lines of this page. */
export const Usage = z
  .object({
    engagement_id: Id,
    from: Timestamp,
    to: Timestamp,
    currency: z.string().length(3),
    total_cents: z.number().int(),
    totals: z.array(z.object({ mcp_id: z.string(), unit: z.string(), quantity: z.number(), cents: z.number().int() })),
    lines: z.array(UsageLine),
    next_cursor: z.string().nullable(),
  })
  .meta({ id: 'Usage' });
export type Usage = z.infer<typeof Usage>;

export const ListUsage = z.strictObject({
  engagement_id: Id,
  from: Timestamp,
  to: Timestamp,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(512).optional(),
});
export type ListUsage = z.infer<typeof ListUsage>;
