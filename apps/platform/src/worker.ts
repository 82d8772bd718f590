import { readConfig } from './config.ts';
import { migrateDatabase } from './db/migrate-database.ts';
import { startDispatcher } from './outbox/start-dispatcher.ts';
import { createServices } from './services.ts';
import { ensureEndpoint } from './webhooks/ensure-endpoint.ts';
import { startWorkers } from './worker/start-workers.ts';

/** The worker's process: runs tasks and delivers webhooks until SIGTERM or SIGINT, then hands back what it could not end. */
async function main(): Promise<void> {
  const services = await createServices(readConfig(process.env), 'worker');
  const { log, pool } = services;
  // What an MCP lets fall behind its run's back is its own fault, not a reason to end the tasks beside it.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise failed unheard'));
  await migrateDatabase(pool);
  await ensureEndpoint(services);
  const dispatcher = startDispatcher(services);
  services.connectDispatcher(dispatcher.wake);
  const workers = await startWorkers(services);
  log.info({ pid: process.pid }, 'the worker is ready');

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'the worker stops');
    await workers.stop();
    await dispatcher.stop();
    await services.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // An MCP that goes on without heeding its signal must not keep the process: its task is handed back by then.
      stop(signal).then(() => process.exit(0), fail);
    });
  }
}

/** One line that says why, for whoever started the process. */
function fail(error: unknown): never {
  process.stderr.write(`platform worker: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
