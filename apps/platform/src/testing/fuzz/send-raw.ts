import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FuzzRequest } from './fuzz-request.ts';

/** What came back: null when we cut the connection ourselves or the service closed it without a word. */
export type RawAnswer = { status: number; contentType: string | null; body: string; traceId: string | null };

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
/** A stream of events is read for so long. */
const STREAM_MS = 40;
const GIVE_UP_MS = 20_000;

/** Sends a request as it is, also where fetch would refuse to. Throws when nothing comes back in time. */
export async function sendRaw(base: string, { method, url, headers, body, transfer }: FuzzRequest): Promise<RawAnswer | null> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    let answering = false;
    const length = body === null ? {} : transfer === 'whole' ? { 'content-length': String(body.length) } : { 'transfer-encoding': 'chunked' };
    const call = request({ agent, host: hostname, port, method, path: url, headers: { ...latin(headers), ...length }, timeout: GIVE_UP_MS }, (response) => {
      answering = true;
      const chunks: Buffer[] = [];
      const answer = (): void =>
        resolve({
          status: response.statusCode ?? 0, contentType: response.headers['content-type'] ?? null, body: Buffer.concat(chunks).toString('utf8'),
          traceId: typeof response.headers['x-trace-id'] === 'string' ? response.headers['x-trace-id'] : null,
        });
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => {}).on('close', answer);
      if (response.headers['content-type']?.startsWith('text/event-stream')) void sleep(STREAM_MS).then(() => response.destroy());
    });
    // What we cut ourselves closes without an error of its own.
    call.on('close', () => answering || resolve(null));
    call.on('timeout', () => call.destroy(new Error(`${method} ${url} was not answered within ${GIVE_UP_MS} ms`)));
    call.on('error', (error) => ('code' in error && /^(ECONNRESET|EPIPE)$/.test(String(error.code)) ? resolve(null) : reject(error)));
    if (body === null) call.end();
    else if (transfer === 'cut') call.write(body.subarray(0, Math.max(1, body.length >> 1)), () => call.destroy(Object.assign(new Error('cut'), { code: 'ECONNRESET' })));
    else if (transfer === 'chunked') {
      call.write(body.subarray(0, body.length >> 1));
      call.end(body.subarray(body.length >> 1));
    } else call.end(body);
  });
}

/** Node sends headers as latin-1 and refuses what does not fit. */
function latin(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]));
}
