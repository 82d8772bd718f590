import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { headers: IncomingHttpHeaders; body: string; at: number };
export type Receiver = {
  url: string;
  received: Received[];
  /** What it answers from now on; `hang` answers never. */
  answers: (status: number | 'hang', body?: string, headers?: Record<string, string>) => void;
  /** The same, decided for each request by itself. */
  answersTo: (choose: (request: Received) => number) => void;
  /** Answers 200 after so many milliseconds; `watch` hears of the beginning (true) and the end of each. */
  answersLate: (ms: number, watch: (beginning: boolean) => void) => void;
  close: () => Promise<void>;
};

/** A webhook receiver on a free loopback port that keeps what it gets. For tests. */
export async function startReceiver(port = 0): Promise<Receiver> {
  const received: Received[] = [];
  let answer: { status: number | 'hang'; body: string; headers: Record<string, string> } = { status: 200, body: 'ok', headers: {} };
  let late: { ms: number; watch: (beginning: boolean) => void } | null = null;
  let choose: ((request: Received) => number) | null = null;
  const server = createServer((request, response) => {
    // The Platform also asks its Network for records; there are none here.
    if (request.method !== 'POST') return void response.writeHead(404).end();
    const at = performance.timeOrigin + performance.now();
    late?.watch(true);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const got = { headers: request.headers, body: Buffer.concat(chunks).toString(), at };
      received.push(got);
      const status = choose === null ? answer.status : choose(got);
      if (late !== null) {
        const { ms, watch } = late;
        setTimeout(() => {
          watch(false);
          response.writeHead(200).end();
        }, ms);
      } else if (status !== 'hang') response.writeHead(status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    answers: (status, body = '', headers = {}) => {
      answer = { status, body, headers };
      choose = null;
    },
    answersTo: (next) => {
      choose = next;
    },
    answersLate: (ms, watch) => {
      late = { ms, watch };
    },
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
