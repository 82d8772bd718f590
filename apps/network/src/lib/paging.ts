import { z } from 'zod';

/** What every list takes: how many, and the cursor that the answer before gave. Infinite queries send a direction by themselves. */
export const paging = {
  cursor: z.string().max(512).nullish(),
  direction: z.enum(['forward', 'backward']).optional(),
  limit: z.number().int().min(1).max(200).default(50),
};
