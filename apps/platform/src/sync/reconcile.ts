import { AppError } from '@0711/contract/errors';
import { SyncCompanyPage, SyncEngagementPage, SyncExpertPage } from '@0711/contract/sync';
import { eq } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { syncPasses } from '../db/schema.ts';
import { applyCompany, applyEngagement, applyExpert } from './apply-record.ts';
import { asSync } from './as-sync.ts';
import { fetchSyncPage, type SyncKind, type SyncQuestion } from './fetch-sync-page.ts';

const LIMIT = 200;
const TIMEOUT_MS = 15_000;
/** Asked for again each time, for clocks that were set back: what is known already changes nothing. */
const OVERLAP_MS = 5 * 60_000;

type Page = { records: (() => Promise<unknown>)[]; next: string | null; asOf: Date };

/**
 * Asks the Network for all that changed since the last time, everything at first, and takes it over. How far it came is kept after
 * each page, so a killed pass is gone on with. Throws `unavailable` when the Network does not answer.
 */
export async function reconcile(services: Services, signal: AbortSignal): Promise<void> {
  const ctx = asSync(services);
  const ask = { timeoutMs: TIMEOUT_MS, signal };
  await pass(services, 'companies', signal, async (question) => {
    const { companies, next_cursor, as_of } = await fetchSyncPage(services.config, { kind: 'companies', page: SyncCompanyPage }, question, ask);
    return { records: (await unknownOf(services, 'companies', companies)).map((record) => () => applyCompany(ctx, record)), next: next_cursor, asOf: new Date(as_of) };
  });
  await pass(services, 'experts', signal, async (question) => {
    const { experts, next_cursor, as_of } = await fetchSyncPage(services.config, { kind: 'experts', page: SyncExpertPage }, question, ask);
    return { records: (await unknownOf(services, 'experts', experts)).map((record) => () => applyExpert(ctx, record)), next: next_cursor, asOf: new Date(as_of) };
  });
  await pass(services, 'engagements', signal, async (question) => {
    const { engagements, next_cursor, as_of } = await fetchSyncPage(services.config, { kind: 'engagements', page: SyncEngagementPage }, question, ask);
    return { records: (await unknownOf(services, 'engagements', engagements)).map((record) => () => applyEngagement(ctx, record)), next: next_cursor, asOf: new Date(as_of) };
  });
}

async function pass({ db }: Services, kind: SyncKind, signal: AbortSignal, fetchPage: (question: SyncQuestion) => Promise<Page>): Promise<void> {
  await db.insert(syncPasses).values({ kind }).onConflictDoNothing();
  const [known] = await db.select().from(syncPasses).where(eq(syncPasses.kind, kind));
  const updatedSince = known?.updatedSince ?? null;
  let cursor = known?.cursor ?? null;
  for (;;) {
    const page = await fetchPage({ updatedSince, limit: LIMIT, cursor }).catch(async (error: unknown) => {
      // A cursor that the Network gave before it was updated, say: the next pass begins anew.
      if (error instanceof AppError && error.code === 'invalid') await db.update(syncPasses).set({ cursor: null }).where(eq(syncPasses.kind, kind));
      throw error;
    });
    for (const apply of page.records) {
      signal.throwIfAborted();
      await apply();
    }
    cursor = page.next;
    const ended = cursor === null ? { updatedSince: new Date(page.asOf.getTime() - OVERLAP_MS), endedAt: new Date() } : {};
    await db.update(syncPasses).set({ cursor, ...ended }).where(eq(syncPasses.kind, kind));
    if (cursor === null) return;
  }
}

/** Those that are not known just so, nor in a later state: most of what the overlap brings is, and needs no transaction of its own. */
async function unknownOf<Told extends { id: string }>({ pool }: Services, kind: SyncKind, records: Told[]): Promise<Told[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select t.id from platform.${kind} t join jsonb_array_elements($1::jsonb) told on told->>'id' = t.id
     where t.state_version > (told->>'state_version')::bigint or t.record = told`,
    [JSON.stringify(records)],
  );
  const known = new Set(rows.map(({ id }) => id));
  return records.filter(({ id }) => !known.has(id));
}
