import { AppError, type FieldError } from '@0711/contract/errors';
import type { Services } from '../context.ts';
import { checkDatabase } from './check-database.ts';
import { checkDisk } from './check-disk.ts';
import { checkFileStore } from './check-file-store.ts';
import { checkMigrations } from './check-migrations.ts';
import { checkModelServer } from './check-model-server.ts';
import { checkWorkers } from './check-workers.ts';

/** Says what is wrong with a part in words for operators, or null. */
export type Check = (services: Services) => Promise<string | null>;

/** What the API cannot answer without. */
const NEEDED: Record<string, Check> = { database: checkDatabase, migrations: checkMigrations, disk: checkDisk };
/** What makes it do less while it is away: what comes in is kept and done later, so taking the API out too would only make it worse. */
const MISSED: Record<string, Check> = { workers: checkWorkers, files: checkFileStore };

/** What is there only where an operator set it up. */
function optional({ config }: Services): Record<string, Check> {
  return config.MODEL_URL === undefined ? {} : { model_server: checkModelServer };
}

/**
 * What the service stands on, each `ok` or `degraded: …`. Throws `unavailable` naming each part without which it cannot answer: database,
 * migrations, disk; also once the process is told to stop, so that load balancers take it out before it closes.
 */
export async function checkReadiness(services: Services): Promise<Record<string, string>> {
  if (services.life.stopping) throw new AppError('unavailable', 'not ready: this process is stopping', { errors: [{ path: 'process', code: 'unavailable', message: 'it is stopping' }], retryAfter: 5 });
  const [needed, missed] = await Promise.all([resultsOf(services, NEEDED), resultsOf(services, { ...MISSED, ...optional(services) })]);
  const errors = needed.flatMap(([path, fault]): FieldError[] => (fault === null ? [] : [{ path, code: 'unavailable', message: fault }]));
  if (errors.length > 0) {
    throw new AppError('unavailable', `not ready: ${errors.map((e) => `${e.path}: ${e.message}`).join('; ')}`, { errors, retryAfter: 5 });
  }
  return Object.fromEntries([...needed, ...missed].map(([name, fault]) => [name, fault === null ? 'ok' : `degraded: ${fault}`]));
}

function resultsOf(services: Services, checks: Record<string, Check>): Promise<[name: string, fault: string | null][]> {
  return Promise.all(
    Object.entries(checks).map(async ([name, check]): Promise<[string, string | null]> => [
      name,
      await check(services).catch((error: unknown) => {
        services.log.warn({ err: error, check: name }, 'a readiness check failed');
        return 'it does not answer';
      }),
    ]),
  );
}
