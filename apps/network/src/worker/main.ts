import { smtpMailer } from '../features/mail/smtp-mailer.ts';
import { createServices } from '../lib/services.ts';
import { startNetworkWorker } from './start-network-worker.ts';

/** The Network's worker as a process of its own: `node apps/network/src/worker/main.ts`. */
const services = createServices(process.env);
const { env, log, pool } = services;
const from = env.MAIL_FROM ?? `0711 <no-reply@${new URL(env.NETWORK_URL).hostname}>`;

const worker = await startNetworkWorker(services, env.SMTP_URL ? smtpMailer(env.SMTP_URL, from) : null);
log.info('the worker of the Network runs');

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void worker
      .stop()
      .then(() => pool.end())
      .finally(() => process.exit(0));
  });
}
