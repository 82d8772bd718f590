import { AppError } from '@0711/contract/errors';
import { errorOf, unreachable } from './error-of.ts';
import { type MCPClientOptions, baseOf } from './options.ts';
import { sleep } from './sleep.ts';

const RETRIED_STATUS = new Set([429, 502, 503, 504]);
const MAX_WAIT_MS = 10_000;

export type PlatformFetch = {
  /** Fetches a whole answer within the timeout; throws an AppError for everything that is not a success. */
  call: (request: Request, init?: RequestInit) => Promise<Response>;
  /** As `call`, for an answer that streams: the timeout ends when the answer begins, then only `signal` stops it. */
  stream: (path: string, init?: RequestInit & { duplex?: 'half'; timeoutMs?: number }) => Promise<Response>;
  /** A whole answer with its headers. */
  get: (path: string, signal: AbortSignal | undefined) => Promise<Response>;
};

/** fetch with the key, the actor, timeouts and retries of safe calls. */
export function createPlatformFetch(options: MCPClientOptions): PlatformFetch {
  const fetch = options.fetch ?? globalThis.fetch;
  const timeoutMs = options.timeoutMs ?? 30_000;
  const retries = options.retries ?? 3;
  const attempt = async (request: Request, init: RequestInit, stream: number | null): Promise<Response> => {
    const timer = new AbortController();
    const timeout = setTimeout(() => timer.abort(), stream ?? timeoutMs);
    try {
      const response = await fetch(request, { ...init, signal: AbortSignal.any([request.signal, timer.signal]) });
      if (!response.ok && response.status !== 304) throw await errorOf(response);
      if (stream !== null) return response;
      // Read within the timeout, so that an answer that stops halfway does not hang its caller.
      const body = response.status === 204 || response.status === 304 ? null : await response.arrayBuffer();
      return new Response(body, { status: response.status, headers: response.headers });
    } catch (error) {
      if (error instanceof AppError || request.signal.aborted) throw error;
      throw unreachable(error, timer.signal.aborted ? (stream ?? timeoutMs) : null);
    } finally {
      clearTimeout(timeout);
    }
  };

  const send = async (request: Request, init: RequestInit, stream: number | null): Promise<Response> => {
    if (options.apiKey !== undefined) request.headers.set('authorization', `Bearer ${options.apiKey}`);
    if (options.actor) request.headers.set('x-actor', `${options.actor.id};${options.actor.role}`);
    // What carries an Idempotency-Key is done once however often it is sent; nothing else that changes something is sent twice.
    const safe = request.method === 'GET' || request.headers.has('idempotency-key');
    for (let tried = 0; ; tried++) {
      try {
        return await attempt(safe ? request.clone() : request, init, stream);
      } catch (error) {
        const again = safe && tried < retries && error instanceof AppError && RETRIED_STATUS.has(error.status);
        if (!again) throw error;
        const wait = error.retryAfter === undefined ? 100 * 2 ** tried * (0.5 + Math.random()) : error.retryAfter * 1000;
        if (wait > MAX_WAIT_MS) throw error;
        await sleep(wait, request.signal);
      }
    }
  };

  return {
    call: (request, init = {}) => send(request, init, null),
    stream: (path, { timeoutMs: limit, ...init } = {}) => send(new Request(`${baseOf(options.url)}${path}`, init), {}, limit ?? timeoutMs),
    get: (path, signal) => send(new Request(`${baseOf(options.url)}${path}`, signal ? { signal } : {}), {}, null),
  };
}
