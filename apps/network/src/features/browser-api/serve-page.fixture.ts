import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { Readable } from 'node:stream';
import { GET, POST } from '../../app/api/platform/[...path]/route.ts';

export type Served = { url: string; close: () => Promise<void> };

/** Serves a page with one script, and the route that browsers reach the Platform by, as the Network does. For tests. */
export async function servePage(port: number, script: string): Promise<Served> {
  const url = `http://127.0.0.1:${port}`;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/api/platform/')) void answer(url, request, response);
    else if (path === '/app.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else if (path.startsWith('/?')) response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><div id="root"></div><script type="module" src="/app.js"></script>');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(url: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const { method = 'GET' } = incoming;
  const request = new Request(`${url}${incoming.url}`, { method, headers, signal: gone.signal, ...(method === 'GET' ? {} : { body: Buffer.concat(chunks) }) });
  const response = await (method === 'GET' ? GET : POST)(request, { params: Promise.resolve({ path: [] }) });
  outgoing.writeHead(response.status, [...response.headers].flat());
  if (response.body === null) outgoing.end();
  else Readable.from(response.body, { objectMode: false }).on('error', () => outgoing.destroy()).pipe(outgoing);
}
