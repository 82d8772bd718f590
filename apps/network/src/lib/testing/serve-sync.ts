import { once } from 'node:events';
import { createServer } from 'node:http';
import { GET as companies } from '../../app/api/sync/companies/route.ts';
import { GET as engagements } from '../../app/api/sync/engagements/route.ts';
import { GET as experts } from '../../app/api/sync/experts/route.ts';

export type SyncServer = {
  url: string;
  /** What was asked for, path and query. */
  asked: string[];
  close: () => Promise<void>;
};

/** The Network's sync routes behind real HTTP, on the process's services. `delayMs` holds every answer back. */
export async function serveSync({ delayMs = 0 }: { delayMs?: number } = {}): Promise<SyncServer> {
  const routes: Record<string, typeof companies> = { '/api/sync/companies': companies, '/api/sync/engagements': engagements, '/api/sync/experts': experts };
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const url = new URL(incoming.url ?? '', 'http://127.0.0.1');
      asked.push(url.pathname + url.search);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      const headers = new Headers(Object.entries(incoming.headersDistinct).map(([name, values]) => [name, values?.[0] ?? '']));
      const response = await routes[url.pathname]?.(new Request(url, { headers }), { params: Promise.resolve({}) });
      outgoing.writeHead(response?.status ?? 404, { 'content-type': 'application/json' }).end(await response?.text());
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
