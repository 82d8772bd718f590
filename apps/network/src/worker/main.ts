import { smtpMailer } from '../features/mail/smtp-mailer.ts';
import { reasonOf } from '../lib/reason-of.ts';
import { createServices } from '../lib/services.ts';
import { startNetworkWorker } from './start-network-worker.ts';

/** The Network's worker as a process of its own: `node apps/network/src/worker/main.ts`. */
async function main(): Promise<void> {
  const services = createServices(process.env);
  const { env, log, pool } = services;
  const from = env.MAIL_FROM ?? `0711 <no-reply@${new URL(env.NETWORK_URL).hostname}>`;
  const worker = await startNetworkWorker(services, env.SMTP_URL ? smtpMailer(env.SMTP_URL, from) : null);
  log.info({ pid: process.pid }, 'the worker of the Network runs');

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'the worker of the Network stops');
    await worker.stop();
    await pool.end();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void stop(signal).then(() => process.exit(0), fail));
  }
}

function fail(error: unknown): never {
  process.stderr.write(`network worker: ${reasonOf(error)}\n`);
  process.exit(1);
}

main().catch(fail);
