import type { Redis, RedisOptions } from 'ioredis';
import type { Services } from '../context.ts';

/** A connection to Redis that is made again for as long as it takes; its loss is logged once, and its return. */
export async function connectRedis(url: string, log: Services['log'], options: RedisOptions): Promise<Redis> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, { connectTimeout: 2_000, retryStrategy: (times) => Math.min(times * 100, 1_000), ...options });
  let away = false;
  redis.on('error', (error: unknown) => {
    if (!away) log.warn({ err: error }, 'Redis does not answer: webhooks go by PostgreSQL alone');
    away = true;
  });
  redis.on('ready', () => {
    if (away) log.info('Redis answers again: webhooks go by it');
    away = false;
  });
  return redis;
}
