import { Id } from '@0711/contract/common';
import { z } from 'zod';
import { procedure, router } from '../../lib/trpc/init.ts';
import { pending } from '../../lib/trpc/pending.ts';
import { Engagement, EngagementList } from './schema.ts';

export const engagementsRouter = router({
  list: procedure.output(EngagementList).query(() => pending()),
  get: procedure.input(z.strictObject({ id: Id })).output(Engagement).query(() => pending()),
});
