import type { FastifyRequest } from 'fastify';
import type { Services } from '../context.ts';
import { secretIn } from './authenticate.ts';

const LOOK_EVERY_MS = 1_000;

/** Aborts what streams to a caller within a second of when their key is refused. A database that does not answer ends nothing. */
export function endWithKey({ headers }: FastifyRequest, { findKey, log }: Pick<Services, 'findKey' | 'log'>, stream: AbortController): void {
  const presented = secretIn(headers);
  if (presented === null) return;
  const look = setInterval(() => {
    findKey(presented).then(
      (key) => key === null && stream.abort(),
      (error: unknown) => log.warn({ err: error }, 'the key of a stream could not be looked up'),
    );
  }, LOOK_EVERY_MS);
  stream.signal.addEventListener('abort', () => clearInterval(look), { once: true });
}
