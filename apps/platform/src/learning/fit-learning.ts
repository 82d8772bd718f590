import { eq, lte } from 'drizzle-orm';
import { companies, mcpLearned } from '../db/schema.ts';
import type { Services } from '../context.ts';
import type { LearningKey } from './fit-follow.ts';
import { reviewedResults } from './reviewed-results.ts';
import { runFit } from './run-fit.ts';

/** Fewer say more about chance than about the customer. */
export const LEAST_RESULTS = 20;
const LIMIT_MS = 60_000;

/**
 * Lets an MCP learn from a customer's reviewed results, and keeps what it made of them for its later runs. A fit that fails or takes
 * longer than `limitMs` is logged, and what was learnt before stays. Of a deleted customer nothing is kept. Throws when the database is away, and when `signal` aborts.
 */
export async function fitLearning(services: Services, { customerId, mcpId, signal, limitMs = LIMIT_MS }: LearningKey & { signal: AbortSignal; limitMs?: number }): Promise<void> {
  const { db, pool, mcps, mcpModules, log } = services;
  const learning = mcps.get(mcpId)?.learning;
  const module = mcpModules.get(mcpId);
  if (learning === undefined || module === undefined) return;
  // Before the results are read, so that one that comes meanwhile counts as not learnt from yet.
  const fittedAt = new Date();
  const results = await reviewedResults(pool, { customerId, mcpId });
  if (results.length < LEAST_RESULTS) return;
  const fitted = await runFit({ module, mcpId, results, least: LEAST_RESULTS, limitMs, signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    log.warn({ err: error, mcp: mcpId, customer: customerId, results: results.length }, 'nothing was learnt: the fit failed');
    return null;
  });
  if (fitted === null) return;
  const set = { version: learning.version, state: fitted.state, results: fitted.results, fittedAt };
  const kept = await db.transaction(async (tx) => {
    // Held, so that nothing is kept of a customer that is deleted meanwhile.
    const [company] = await tx.select({ deletedAt: companies.deletedAt }).from(companies).where(eq(companies.id, customerId)).for('share');
    if (company?.deletedAt) return false;
    // Two fits may overlap; the one that began later knows more.
    await tx.insert(mcpLearned).values({ customerId, mcpId, ...set }).onConflictDoUpdate({ target: [mcpLearned.customerId, mcpLearned.mcpId], set, setWhere: lte(mcpLearned.fittedAt, fittedAt) });
    return true;
  });
  if (!kept) return;
  log.info({ mcp: mcpId, customer: customerId, results: fitted.results }, 'learnt from reviewed results');
}
