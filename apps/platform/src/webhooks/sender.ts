import { Agent, request } from 'undici';
import type { Config } from '../config.ts';
import { checkUrl, publicLookup } from './allowed-address.ts';

/** What came of one attempt. `statusCode` null: no answer, and `error` says why. */
export type Answer = { statusCode: number | null; body: string | null; error: string | null; durationMs: number };

export type Sender = {
  /** Posts a body as it is. Never throws; follows no redirect; waits 10 s at most. */
  post: (url: string, headers: Record<string, string>, body: string) => Promise<Answer>;
  close: () => Promise<void>;
};

const TIMEOUT_MS = 10_000;
const KEPT_BYTES = 4_096;

/** Sends webhooks over connections of its own, only to public addresses unless the operator allows private ones. */
export function createSender({ ALLOW_PRIVATE_WEBHOOKS }: Pick<Config, 'ALLOW_PRIVATE_WEBHOOKS'>, timeoutMs = TIMEOUT_MS, lookup = publicLookup): Sender {
  const agent = new Agent({ connect: { timeout: timeoutMs, ...(ALLOW_PRIVATE_WEBHOOKS ? {} : { lookup }) } });

  async function attempt(url: string, headers: Record<string, string>, body: string): Promise<Pick<Answer, 'statusCode' | 'body'>> {
    if (!ALLOW_PRIVATE_WEBHOOKS) checkUrl(new URL(url));
    const answer = await request(url, { method: 'POST', headers, body, dispatcher: agent, signal: AbortSignal.timeout(timeoutMs) });
    return { statusCode: answer.statusCode, body: await beginningOf(answer.body).catch(() => null) };
  }

  return {
    async post(url, headers, body) {
      const started = performance.now();
      const outcome = await attempt(url, headers, body).then(
        (answer) => ({ ...answer, error: null }),
        (error: unknown) => ({ statusCode: null, body: null, error: wordsFor(error) }),
      );
      return { ...outcome, durationMs: Math.round(performance.now() - started) };
    },
    close: () => agent.destroy(),
  };
}

async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= KEPT_BYTES) break;
  }
  // PostgreSQL can't hold U+0000, and an answer may be anything.
  return Buffer.concat(chunks).subarray(0, KEPT_BYTES).toString('utf8').replaceAll('\0', '');
}

function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if (error.name === 'TimeoutError') return 'no answer in time';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return `${code}: ${error.message}`.slice(0, 500);
}
