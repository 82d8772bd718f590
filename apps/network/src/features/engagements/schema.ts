import { Id } from '@0711/contract/common';
import { EngagementStatus } from '@0711/contract/sync';
import { TaskStatus } from '@0711/contract/task';
import { z } from 'zod';

/** As whom somebody looks at an engagement. */
export const Viewer = z.enum(['company', 'expert']);
export type Viewer = z.infer<typeof Viewer>;

export const CompanyName = z.object({ id: Id, name: z.string() });
export const ExpertName = z.object({ id: Id, name: z.string(), title: z.string(), avatar: z.string().nullable() });

export const Engagement = z.object({
  id: Id,
  company: CompanyName,
  expert: ExpertName,
  /** Ids of the MCPs that the expert works with here, e.g. `TENDER`. */
  mcps: z.array(z.string()),
  /** What the Platform told of them, by id; one that it has not told of is left out. */
  mcp_status: z.record(z.string(), z.enum(['active', 'error', 'uninstalled'])),
  status: EngagementStatus,
  viewer: Viewer,
  monthly_rate_cents: z.number().int(),
  currency: z.string(),
  start_date: z.iso.date().nullable(),
  /** Number of tasks by status; every status is there. */
  counts: z.record(TaskStatus, z.number().int()),
});
export type Engagement = z.infer<typeof Engagement>;

export const EngagementList = z.object({ engagements: z.array(Engagement) });
