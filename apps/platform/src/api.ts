import { sweepParts } from '@0711/models/sweep-parts';
import { startErrorReports, stopErrorReports } from '@0711/telemetry/error-reports';
import { stopOnSignals } from '@0711/telemetry/stop-on-signals';
import { startTracing, stopTracing } from '@0711/telemetry/tracing';
import type { FastifyInstance } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from './config.ts';
import { migrateDatabase } from './db/migrate-database.ts';
import { sweepFiles } from './documents/sweep-files.ts';
import { createApp } from './http/create-app.ts';
import { ensureBootstrapKey } from './keys/ensure-bootstrap-key.ts';
import { modelDirectory } from './mcps/missing-models.ts';
import { startDispatcher } from './outbox/start-dispatcher.ts';
import { createServices } from './services.ts';
import { ensureEndpoint } from './webhooks/ensure-endpoint.ts';

/** How long requests in flight may take to end once the process is told to stop, in milliseconds. */
const GRACE_MS = 10_000;
/** A beginning of a model that nobody has gone on with for so long is given up. */
const WEEK_MS = 7 * 86_400_000;
/** What a killed process left is given up after an hour, so it is looked for as often. */
const SWEEP_EVERY_MS = 3_600_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const services = await createServices(config, 'api');
  const { log } = services;
  await startErrorReports('platform-api', process.env);
  await startTracing('platform-api', process.env);
  await migrateDatabase(services.pool).catch((error: unknown) => {
    throw new Error(`the database cannot be used: ${reasonOf(error)}`, { cause: error });
  });
  await ensureBootstrapKey(services);
  // An event that is dispatched before there is an endpoint has nobody to be delivered to.
  await ensureEndpoint(services);
  const dispatcher = startDispatcher(services);
  services.connectDispatcher(dispatcher.wake);
  const app = await createApp(services);
  await listen(app, config.PLATFORM_PORT, config.PLATFORM_HOST);
  log.info({ url: app.listeningOrigin }, 'the API listens');
  const sweep = (): void => {
    Promise.all([sweepFiles(services), sweepParts(modelDirectory(config), WEEK_MS)]).catch((error: unknown) => log.warn({ err: error }, 'leftover files could not be removed'));
  };
  sweep();
  const sweeping = setInterval(sweep, SWEEP_EVERY_MS);

  stopOnSignals({
    stop: async (signal) => {
      log.info({ signal }, 'the API stops');
      // From now on it is not ready; whoever spreads the load has this long to notice before connections are refused.
      services.life.stopping = true;
      await sleep(config.STOP_DELAY_SECONDS * 1_000);
      const late = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
      await app.close();
      clearTimeout(late);
      clearInterval(sweeping);
      await dispatcher.stop();
      await services.close();
      await Promise.all([stopTracing(), stopErrorReports()]);
    },
    failed: fail,
  });
}

async function listen(app: FastifyInstance, port: number, host: string): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') throw new Error(`port ${port} on ${host} is taken; set PLATFORM_PORT to another one`, { cause: error });
    if (code === 'EACCES') throw new Error(`port ${port} may not be used by this user; set PLATFORM_PORT to another one`, { cause: error });
    throw error;
  }
}

/** One line that says why, for whoever started the process. */
function fail(error: unknown): never {
  process.stderr.write(`platform api: ${reasonOf(error)}\n`);
  process.exit(1);
}

// A refused connection is an AggregateError without a message of its own.
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}

process.on('unhandledRejection', fail);
main().catch(fail);
