import { startErrorReports, stopErrorReports } from '@0711/telemetry/error-reports';
import { serveMetrics } from '@0711/telemetry/serve-metrics';
import { stopOnSignals } from '@0711/telemetry/stop-on-signals';
import { startTracing, stopTracing } from '@0711/telemetry/tracing';
import { readConfig } from './config.ts';
import { migrateDatabase } from './db/migrate-database.ts';
import { startDispatcher } from './outbox/start-dispatcher.ts';
import { createServices } from './services.ts';
import { addProcessMetrics } from './telemetry/process-metrics.ts';
import { ensureEndpoint } from './webhooks/ensure-endpoint.ts';
import { startWorkers } from './worker/start-workers.ts';

/** The worker's process: runs tasks and delivers webhooks until SIGTERM or SIGINT, then hands back what it could not end. */
async function main(): Promise<void> {
  const services = await createServices(readConfig(process.env), 'worker');
  const { config, log, pool } = services;
  await startErrorReports('platform-worker', process.env);
  await startTracing('platform-worker', process.env);
  addProcessMetrics(services);
  // What an MCP lets fall behind its run's back is its own fault, not a reason to end the tasks beside it.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise failed unheard'));
  await migrateDatabase(pool);
  await ensureEndpoint(services);
  const dispatcher = startDispatcher(services);
  services.connectDispatcher(dispatcher.wake);
  const workers = await startWorkers(services);
  // Two workers of one machine may have the same environment; the second works without being asked.
  const metrics = config.METRICS_PORT === undefined
    ? null
    : await serveMetrics({ port: config.METRICS_PORT, host: config.METRICS_HOST, token: config.METRICS_TOKEN }).catch((error: unknown) => {
        log.warn({ err: error }, 'the metrics cannot be served; METRICS_PORT may be taken');
        return null;
      });
  log.info({ pid: process.pid, ...(metrics ? { metrics: metrics.url } : {}) }, 'the worker is ready');

  stopOnSignals({
    // An MCP that goes on without heeding its signal must not keep the process: its task is handed back by then.
    stop: async (signal) => {
      log.info({ signal }, 'the worker stops');
      await workers.stop();
      await dispatcher.stop();
      await metrics?.close();
      await services.close();
      await Promise.all([stopTracing(), stopErrorReports()]);
    },
    failed: fail,
  });
}

/** One line that says why, for whoever started the process. */
function fail(error: unknown): never {
  process.stderr.write(`platform worker: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
