import type { Services } from '../context.ts';
import type { Follow } from '../outbox/follows.ts';

/** So long a customer's results are gathered before they are learnt from: who reviews one often reviews the next. */
const DELAY_MS = 3 * 60_000;

export const FIT_LEARNING = 'fit-learning';

/** Whose results of which MCP. */
export type LearningKey = { customerId: string; mcpId: string };

/** One waits at most: a later one takes its place. */
export function fitKey({ customerId, mcpId }: LearningKey): string {
  return `${FIT_LEARNING}:${mcpId}:${customerId}`;
}

/** What follows from a released result: the MCP learns from it in a while, if it learns at all. */
export function fitFollows({ mcps }: Pick<Services, 'mcps'>, { customerId, mcpId }: LearningKey): Follow[] {
  if (mcps.get(mcpId)?.learning === undefined) return [];
  const payload = { payload: { customerId, mcpId }, jobKey: fitKey({ customerId, mcpId }), priority: 10 };
  return [{ event: null, queued: { kind: 'job', name: FIT_LEARNING, payload, subjectId: customerId, runAt: new Date(Date.now() + DELAY_MS) } }];
}
