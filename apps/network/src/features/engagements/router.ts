import { Id } from '@0711/contract/common';
import { z } from 'zod';
import { procedure, router } from '../../lib/trpc/init.ts';
import { findEngagements, getEngagement } from './queries.ts';
import { Engagement, EngagementList } from './schema.ts';

export const engagementsRouter = router({
  list: procedure.output(EngagementList).query(async ({ ctx }) => ({ engagements: await findEngagements(ctx.session) })),
  get: procedure
    .input(z.strictObject({ id: Id }))
    .output(Engagement)
    .query(({ ctx, input }) => getEngagement(ctx.session, input.id)),
});
