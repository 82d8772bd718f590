import { type Server, createServer } from 'node:http';
import { freePort } from '@0711/postgres/free-port';

export type SeedReceiver = { url: string; expect: (secret: string) => void; refused: number; handled: { event: string; data: Record<string, unknown> }[]; close: () => Promise<void> };

/** A receiver as the first integration guide has it: it compares `X-Webhook-Secret` with its secret, and handles three events. */
export async function startSeedReceiver(): Promise<SeedReceiver> {
  const port = await freePort();
  let secret = '';
  const receiver: SeedReceiver = {
    url: `http://127.0.0.1:${port}/api/webhooks/mcp`,
    expect(next) {
      secret = next;
    },
    refused: 0,
    handled: [],
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
  const server: Server = createServer((request, response) => {
    const answer = (status: number, body: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.headers['x-webhook-secret'] !== secret) {
        receiver.refused += 1;
        answer(401, { error: 'Unauthorized' });
        return;
      }
      const { event, data }: { event: string; data: Record<string, unknown> } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      switch (event) {
        case 'task.completed':
        case 'task.needs_review':
        case 'mcp.installed':
          receiver.handled.push({ event, data });
      }
      answer(200, { received: true });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return receiver;
}
