import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export type Collected = { path: string; headers: IncomingHttpHeaders; body: string };
/** An OTLP/JSON span as it was sent. */
export type CollectedSpan = { name: string; traceId: string; spanId: string; parentSpanId?: string; kind: number; status: { code?: number }; service: string };
export type Collector = { url: string; received: Collected[]; spans: () => CollectedSpan[]; close: () => Promise<void> };

type Export = { resourceSpans: { resource: { attributes: { key: string; value: { stringValue?: string } }[] }; scopeSpans: { spans: Omit<CollectedSpan, 'service'>[] }[] }[] };

/** Takes whatever is posted and answers 200: a collector of spans or of error reports. For tests. */
export async function startCollector(): Promise<Collector> {
  const received: Collected[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    spans: () =>
      received
        .filter((one) => one.path === '/v1/traces')
        .flatMap((one) => (JSON.parse(one.body) as Export).resourceSpans)
        .flatMap(({ resource, scopeSpans }) => {
          const service = resource.attributes.find((attribute) => attribute.key === 'service.name')?.value.stringValue ?? '';
          return scopeSpans.flatMap((scope) => scope.spans.map((span) => ({ ...span, service })));
        }),
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
