import { Agent, request } from 'node:http';

export type Post = (body: string) => Promise<{ status: number; body: string }>;

/** A poster of JSON over `connections` kept connections: as little work on our side as can be, since it shares the machine. */
export function jsonPoster(url: string, headers: Record<string, string>, connections: number): { post: Post; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const target = new URL(url);
  const post: Post = (body) => new Promise((resolve, reject) => {
    const call = request({
      agent, method: 'POST', host: target.hostname, port: target.port, path: target.pathname,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }));
      response.on('error', reject);
    });
    call.on('error', reject).end(body);
  });
  return { post, close: () => agent.destroy() };
}
