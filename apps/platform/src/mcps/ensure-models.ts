import { ensureModel } from '@0711/models/ensure-model';
import { ModelFault } from '@0711/models/model-fault';
import type { ModelFile } from '@0711/models/model-file';
import type { InstallationProgress } from '@0711/contract/mcp';
import { withAdvisoryLock } from '@0711/postgres/advisory-lock';
import { and, eq } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { mcpInstallations as table } from '../db/schema.ts';
import { asPlatform } from '../system-actor.ts';
import { changeInstallation } from './change-installation.ts';
import { missingModels, modelDirectory } from './missing-models.ts';

export type EnsureModelsInput = {
  installationId: string;
  /** How often the queue has handed this job out, this time included. */
  deliveries: number;
  /** Aborted when this worker shuts down. */
  signal: AbortSignal;
  /** As `ensureModel` takes them. For tests. */
  times?: { stallMs?: number; backoffMs?: number };
};

/** After so many tries by the queue, within some five minutes, a server that does not answer counts as gone. */
const MAX_DELIVERIES = 6;
const SHOWN_EVERY_MS = 1_000;

/**
 * Fetches what an installation waits for and makes it active, or `error` with the reason. Does nothing for one that is no longer
 * `installing`. Throws what the queue should try again later: a fault that may pass, or this worker's end.
 */
export async function ensureModels(services: Services, { installationId, deliveries, signal, times }: EnsureModelsInput): Promise<void> {
  const [row] = await services.db.select().from(table).where(and(eq(table.id, installationId), eq(table.status, 'installing')));
  if (row === undefined) return;
  const mcp = services.mcps.get(row.mcpId);
  if (mcp === undefined) return settle(services, installationId, `${row.mcpId} is not available on this Platform`);
  const missing = await missingModels(services.config, mcp);
  const watch = watchOver(services, installationId, missing, (mcp.models ?? []).reduce((sum, model) => sum + model.sizeBytes, 0));
  try {
    const either = AbortSignal.any([signal, watch.gone]);
    for (const model of missing) {
      // Two installations may want one file; a killed holder's lock goes with its connection.
      await withAdvisoryLock(services.pool, `model:${model.sha256}`, () =>
        ensureModel(model, { directory: modelDirectory(services.config), signal: either, onBytes: (received) => watch.received(model, received), ...times }),
      );
    }
    await settle(services, installationId, null);
  } catch (error) {
    if (watch.gone.aborted) return;
    if (!(error instanceof ModelFault)) throw error;
    services.log.warn({ err: error, installationId, deliveries }, 'a model could not be fetched');
    if (error.transient && deliveries < MAX_DELIVERIES) throw error;
    await settle(services, installationId, error.message);
  } finally {
    watch.end();
  }
}

/** Ends the installing: active without a fault, `error` with one. Nothing when somebody ended it otherwise meanwhile. */
async function settle(services: Services, id: string, fault: string | null): Promise<void> {
  await services.db.transaction(async (tx) => {
    const [row] = await tx.select().from(table).where(and(eq(table.id, id), eq(table.status, 'installing'))).for('update');
    if (row === undefined) return;
    const who = asPlatform(services, null);
    if (fault === null) await changeInstallation(tx, who, row, 'activate', { reason: null });
    else await changeInstallation(tx, who, row, 'fail', { reason: fault, set: { errorMessage: fault } });
  });
  services.wakeDispatcher();
}

/** Writes the progress once a second, and notices when the installation is no longer `installing`. */
function watchOver({ db, log }: Services, id: string, missing: readonly ModelFile[], total: number) {
  const gone = new AbortController();
  const left = new Map(missing.map((model) => [model.sha256, model.sizeBytes]));
  const timer = setInterval(() => {
    const received = total - [...left.values()].reduce((sum, bytes) => sum + bytes, 0);
    const progress: InstallationProgress = { percent: Math.floor((received / Math.max(total, 1)) * 100), received_bytes: received, total_bytes: total };
    db.update(table)
      .set({ progress })
      .where(and(eq(table.id, id), eq(table.status, 'installing')))
      .then(({ rowCount }) => rowCount === 0 && gone.abort(new Error('the installation is no longer wanted')))
      .catch((error: unknown) => log.debug({ err: error, installationId: id }, 'the progress of an installation could not be written'));
  }, SHOWN_EVERY_MS);
  return {
    gone: gone.signal,
    received: (model: ModelFile, bytes: number): void => void left.set(model.sha256, model.sizeBytes - bytes),
    end: () => clearInterval(timer),
  };
}
