import { type IncomingMessage, type Server, createServer } from 'node:http';
import { type WebhookEvent, WebhookEnvelope } from '@0711/contract/webhook-events';
import { verifyWebhook } from '@0711/contract/webhook-signature';

/** `at`: milliseconds since the epoch, with fractions, at which the request's first bytes were there. */
export type Arrival = { at: number; event: Pick<WebhookEvent, 'id' | 'event'> & { data: Record<string, unknown> }; repeated: boolean };

export type Receiver = {
  url: string;
  arrivals: Arrival[];
  /** Arrivals that were not repeats of an earlier one, of a task: what its state became, or one event of it by name. */
  of: (taskId: string, event?: string) => Arrival[];
  /** Stops listening, as a Network that is down, and takes the same port again. */
  down: () => Promise<void>;
  up: () => Promise<void>;
  close: () => Promise<void>;
};

/** A receiver of webhooks as a Network would be one: checks the signature, answers 200, and remembers event ids. */
export async function startReceiver(port: number, secret: string): Promise<Receiver> {
  const arrivals: Arrival[] = [];
  const seen = new Set<string>();
  let server: Server | null = null;

  async function receive(request: IncomingMessage): Promise<number> {
    const at = performance.timeOrigin + performance.now();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks);
    const header = (name: string): string => String(request.headers[name] ?? '');
    const headers = { 'webhook-id': header('webhook-id'), 'webhook-timestamp': header('webhook-timestamp'), 'webhook-signature': header('webhook-signature') };
    if (!verifyWebhook([secret], headers, body)) return 401;
    const parsed = WebhookEnvelope.parse(JSON.parse(body.toString('utf8')));
    arrivals.push({ at, event: { id: parsed.id, event: parsed.event as WebhookEvent['event'], data: parsed.data }, repeated: seen.has(parsed.id) });
    seen.add(parsed.id);
    return 200;
  }

  const up = (): Promise<void> => new Promise((resolve, reject) => {
    server = createServer((request, response) => {
      receive(request).then((status) => response.writeHead(status).end(), () => response.writeHead(400).end());
    });
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const down = (): Promise<void> => new Promise((resolve) => {
    server?.closeAllConnections();
    server?.close(() => resolve());
    server = null;
  });
  await up();
  return {
    url: `http://127.0.0.1:${port}`,
    arrivals,
    of: (taskId, event) => arrivals.filter((one) => !one.repeated && one.event.data.task_id === taskId && (event === undefined ? one.event.event.startsWith('task.') : one.event.event === event)),
    up, down,
    close: down,
  };
}
