import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../config.ts';
import type { Services } from '../context.ts';
import type { ApiKey } from '../keys/find-key.ts';

/** How much of a minute's calls is left: `limit` in all, `resetSeconds` until they begin anew. */
export type Allowance = { limit: number; remaining: number; resetSeconds: number; exceeded: boolean };

export type RateLimits = {
  /** Counts a call made with a key. */
  countCall: (key: ApiKey) => Promise<Allowance>;
  /** Counts a wrong or missing key sent from an address. */
  countFailure: (address: string) => Promise<Allowance>;
  close: () => Promise<void>;
};

const WINDOW_SECONDS = 60;
/** For how long a Redis that did not answer is left alone. */
const AWAY_MS = 2_000;
/** A limiter compares with one limit; ours differ by key, so they are compared here. */
const COUNT_ONLY = { points: Number.MAX_SAFE_INTEGER, duration: WINDOW_SECONDS };

/**
 * Counts calls in windows of a minute that begin with the first call: in this process's memory, with REDIS_URL in Redis for all
 * processes together. While Redis does not answer, each process goes on counting by itself.
 */
export async function createRateLimits(config: Config, log: Services['log']): Promise<RateLimits> {
  const { add, close } = config.REDIS_URL === undefined ? inMemory() : await inRedis(config.REDIS_URL, log);
  const count = async (name: string, limit: number): Promise<Allowance> => {
    const { consumedPoints, msBeforeNext } = await add(name);
    return { limit, remaining: Math.max(0, limit - consumedPoints), resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)), exceeded: consumedPoints > limit };
  };
  return {
    countCall: (key) => count(`key:${key.id}`, key.requestsPerMinute ?? config.RATE_LIMIT_PER_MINUTE),
    countFailure: (address) => count(`address:${networkOf(address)}`, config.FAILED_KEYS_PER_MINUTE),
    close,
  };
}

/** The headers that tell a caller how much is left, in the form that clients know (the IETF draft's before it became one field). */
export function allowanceHeaders({ limit, remaining, resetSeconds }: Allowance): Record<string, string> {
  return { 'RateLimit-Limit': String(limit), 'RateLimit-Remaining': String(remaining), 'RateLimit-Reset': String(resetSeconds) };
}

type Counter = { add: (name: string) => Promise<RateLimiterRes>; close: () => Promise<void> };

function inMemory(): Counter {
  const limiter = new RateLimiterMemory(COUNT_ONLY);
  return { add: (name) => limiter.penalty(name, 1), close: async () => {} };
}

async function inRedis(url: string, log: Services['log']): Promise<Counter> {
  const { Redis } = await import('ioredis');
  // A call waits for its count, so a Redis that is slow counts as away.
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 200, connectTimeout: 2_000 });
  redis.on('error', (error: unknown) => log.debug({ err: error }, 'the connection to Redis failed'));
  const limiter = new RateLimiterRedis({ ...COUNT_ONLY, storeClient: redis, keyPrefix: '0711:rate', rejectIfRedisNotReady: true });
  const meanwhile = inMemory();
  let tryAgainAt = 0;
  return {
    async add(name) {
      const now = Date.now();
      if (now < tryAgainAt) return meanwhile.add(name);
      const wasAway = tryAgainAt > 0;
      // While it is away one call at a time finds out whether it is back; the others do not wait for it.
      if (wasAway) tryAgainAt = now + AWAY_MS;
      try {
        const counted = await limiter.penalty(name, 1);
        if (wasAway) log.info('Redis answers again');
        tryAgainAt = 0;
        return counted;
      } catch (error) {
        if (!wasAway) log.warn({ err: error }, 'Redis does not answer: calls are counted by each process alone');
        tryAgainAt = Date.now() + AWAY_MS;
        return meanwhile.add(name);
      }
    },
    close: async () => redis.disconnect(),
  };
}

/** The address, or its /64 of IPv6: that is what one subscriber has. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.');
}
