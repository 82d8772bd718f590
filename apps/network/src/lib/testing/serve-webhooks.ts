import { createServer } from 'node:http';
import { once } from 'node:events';
import { POST } from '../../app/api/webhooks/mcp/route.ts';

export type WebhookServer = { url: string; listen: () => Promise<void>; close: () => Promise<void> };

/** The Network's webhook route behind real HTTP, on a port (any free one) that stays the same while it is closed and opened again. */
export async function serveWebhooks(wanted = 0): Promise<WebhookServer> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      const headers = new Headers(Object.entries(incoming.headersDistinct).map(([name, values]) => [name, values?.[0] ?? '']));
      const request = new Request(`http://127.0.0.1${incoming.url}`, { method: 'POST', headers, body: Buffer.concat(chunks) });
      const response = await POST(request, { params: Promise.resolve({}) });
      outgoing.writeHead(response.status, { 'content-type': 'application/json', connection: 'close' }).end(await response.text());
    })();
  });
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async listen() {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
