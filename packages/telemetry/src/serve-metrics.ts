import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { mayReadMetrics, wasForwarded } from './metrics-access.ts';
import { registry } from './registry.ts';

export type MetricsServer = { url: string; close: () => Promise<void> };

/**
 * Serves `GET /metrics` and `/health/live` of a process that has no HTTP side of its own. Rejects when the port is taken; the caller
 * decides whether it can do without.
 */
export async function serveMetrics({ port, host, token }: { port: number; host: string; token?: string | undefined }): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string): void => void response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    if (request.url === '/health/live') return answer(200, 'application/json', '{"status":"ok"}');
    if (request.url !== '/metrics') return answer(404, 'text/plain', 'there is /metrics and /health/live\n');
    const caller = { authorization: request.headers.authorization ?? null, forwarded: wasForwarded((name) => name in request.headers), peer: request.socket.remoteAddress ?? null };
    if (!mayReadMetrics(token, caller)) return answer(401, 'text/plain', 'metrics are for operators\n');
    registry().metrics().then(
      (text) => answer(200, registry().contentType, text),
      () => answer(503, 'text/plain', 'the metrics cannot be read\n'),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${bound}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
