import type { ExpertEarnings } from '@0711/contract/expert-views';
import type { SyncExpert } from '@0711/contract/sync';
import type { Context } from '../context.ts';
import type { Scope } from '../scope.ts';
import { loadExpert } from './load-expert.ts';

const NOT_TOLD: ExpertEarnings = { currency: null, fee_percent: null, available_cents: null, next_payout: null, months: null, transactions: null, as_of: null };

/** What an expert earns, as the Network last told it; null throughout before that. Throws `not_found`. */
export async function showEarnings(ctx: Context, { id }: { id: string }): Promise<ExpertEarnings> {
  return earningsFor(ctx.scope, await loadExpert(ctx, id));
}

/** An expert's money comes from all of their customers, so a caller who reaches only some of these is told none of it. */
export function earningsFor(scope: Scope, expert: SyncExpert): ExpertEarnings {
  return scope.customers === 'all' && expert.earnings ? expert.earnings : NOT_TOLD;
}
