import { AppError } from '@0711/contract/errors';
import { SyncEngagementPage } from '@0711/contract/sync';
import type { Services } from '../context.ts';
import { applyEngagement } from './apply-record.ts';
import { asSync } from './as-sync.ts';
import { fetchSyncPage } from './fetch-sync-page.ts';

/** A caller waits for the answer. */
const TIMEOUT_MS = 3_000;
/** What came of asking holds so long: many calls with one wrong id are one question. */
const REMEMBERED_MS = 10_000;
const REMEMBERED_AT_MOST = 10_000;
/** Questions at once, so that many calls with many wrong ids are not many more for the Network. */
const AT_ONCE = 8;

type Asked = { at: number; outcome: Promise<boolean> };
type Memory = { asked: Map<string, Asked>; asking: number };

const memories = new WeakMap<Services['pool'], Memory>();

/**
 * Asks the Network for an engagement that is not known here, and takes it over. True when it is known now; false when the Network
 * does not know it either, or does not answer within 3 s. The outcome is remembered for 10 s. Throws `unavailable` when too many are asked for.
 */
export function learnEngagement(services: Services, id: string): Promise<boolean> {
  const memory = memoryOf(services);
  const now = Date.now();
  const known = memory.asked.get(id);
  if (known && now - known.at < REMEMBERED_MS) return known.outcome;
  if (memory.asking >= AT_ONCE) throw new AppError('unavailable', 'too many unknown engagements are asked for; try again', { retryAfter: 1 });
  if (memory.asked.size >= REMEMBERED_AT_MOST) memory.asked.clear();
  memory.asking += 1;
  const outcome = ask(services, id).finally(() => {
    memory.asking -= 1;
  });
  memory.asked.set(id, { at: now, outcome });
  return outcome;
}

async function ask(services: Services, id: string): Promise<boolean> {
  try {
    const { engagements } = await fetchSyncPage(services.config, { kind: 'engagements', page: SyncEngagementPage }, { id }, { timeoutMs: TIMEOUT_MS });
    const record = engagements.find((one) => one.id === id);
    if (record === undefined) return false;
    await applyEngagement(asSync(services), record);
    return true;
  } catch (error) {
    services.log.warn({ err: error, engagementId: id }, 'an unknown engagement could not be asked for');
    return false;
  }
}

function memoryOf({ pool }: Services): Memory {
  const known = memories.get(pool);
  if (known) return known;
  const made = { asked: new Map<string, Asked>(), asking: 0 };
  memories.set(pool, made);
  return made;
}
