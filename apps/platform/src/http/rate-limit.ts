import ipaddr from 'ipaddr.js';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
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
/** A limiter compares with one limit; ours differ by key, so they are compared here. */
const COUNT_ONLY = { points: Number.MAX_SAFE_INTEGER, duration: WINDOW_SECONDS };

/**
 * Counts calls in windows of a minute that begin with the first call: in this process's memory, with REDIS_URL in Redis for all
 * processes together. While Redis does not answer, each process goes on counting by itself.
 */
export async function createRateLimits(config: Config, log: Services['log']): Promise<RateLimits> {
  const { limiter, close } = config.REDIS_URL === undefined ? { limiter: new RateLimiterMemory(COUNT_ONLY), close: async () => {} } : await inRedis(config.REDIS_URL, log);
  const count = async (name: string, limit: number): Promise<Allowance> => {
    const { consumedPoints, msBeforeNext } = await limiter.penalty(name, 1);
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

async function inRedis(url: string, log: Services['log']): Promise<{ limiter: RateLimiterAbstract; close: () => Promise<void> }> {
  const { Redis } = await import('ioredis');
  // A call waits for its count, so a Redis that is slow counts as away.
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 200, connectTimeout: 2_000 });
  let away = false;
  redis.on('error', (error: unknown) => {
    if (!away) log.warn({ err: error }, 'Redis does not answer: calls are counted by each process alone');
    away = true;
  });
  redis.on('ready', () => {
    if (away) log.info('Redis answers again');
    away = false;
  });
  const limiter = new RateLimiterRedis({ ...COUNT_ONLY, storeClient: redis, keyPrefix: '0711:rate', rejectIfRedisNotReady: true, insuranceLimiter: new RateLimiterMemory(COUNT_ONLY) });
  return { limiter, close: async () => redis.disconnect() };
}

/** The address, or its /64 of IPv6: that is what one subscriber has. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.');
}
