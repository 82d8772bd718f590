import { startErrorReports, stopErrorReports } from '@0711/telemetry/error-reports';
import { serveMetrics } from '@0711/telemetry/serve-metrics';
import { stopOnSignals } from '@0711/telemetry/stop-on-signals';
import { startTracing, stopTracing } from '@0711/telemetry/tracing';
import { smtpMailer } from '../features/mail/smtp-mailer.ts';
import { reasonOf } from '../lib/reason-of.ts';
import { createServices } from '../lib/services.ts';
import { addNetworkMetrics } from '../lib/telemetry/network-metrics.ts';
import { startNetworkWorker } from './start-network-worker.ts';

/** The Network's worker as a process of its own: `node apps/network/src/worker/main.ts`. */
async function main(): Promise<void> {
  const services = createServices(process.env);
  const { env, log, pool } = services;
  await startErrorReports('network-worker', process.env);
  await startTracing('network-worker', process.env);
  addNetworkMetrics(services, () => 0);
  const from = env.MAIL_FROM ?? `0711 <no-reply@${new URL(env.NETWORK_URL).hostname}>`;
  const worker = await startNetworkWorker(services, env.SMTP_URL ? smtpMailer(env.SMTP_URL, from) : null);
  // Two workers of one machine may have the same environment; the second works without being asked.
  const metrics = env.METRICS_PORT === undefined
    ? null
    : await serveMetrics({ port: env.METRICS_PORT, host: env.METRICS_HOST, token: env.METRICS_TOKEN }).catch((error: unknown) => {
        log.warn({ err: error }, 'the metrics cannot be served; METRICS_PORT may be taken');
        return null;
      });
  log.info({ pid: process.pid, ...(metrics ? { metrics: metrics.url } : {}) }, 'the worker of the Network runs');
  stopOnSignals({
    stop: async (signal) => {
      log.info({ signal }, 'the worker of the Network stops');
      await worker.stop();
      await metrics?.close();
      await pool.end();
      await Promise.all([stopTracing(), stopErrorReports()]);
    },
    failed: fail,
  });
}

function fail(error: unknown): never {
  process.stderr.write(`network worker: ${reasonOf(error)}\n`);
  process.exit(1);
}

main().catch(fail);
