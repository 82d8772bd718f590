import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '@0711/postgres/free-port';
import { Redis } from 'ioredis';

export type TestRedis = {
  url: string;
  /** A client for looking into it. */
  client: () => Redis;
  kill: () => Promise<void>;
  /** Starts it again on its port, empty. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Whether this machine has a Redis server to test with. */
export function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Debian's Redis on a free loopback port, keeping nothing on disk. For tests. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const clients: Redis[] = [];
  const run = async () => {
    const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', '/'], { stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const chunk of child.stdout) if (String(chunk).includes('eady to accept connections')) break;
    return child;
  };
  let child = await run();
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    url,
    client() {
      const redis = new Redis(url, { maxRetriesPerRequest: 3 });
      redis.on('error', () => {});
      clients.push(redis);
      return redis;
    },
    kill,
    async start() {
      child = await run();
    },
    async stop() {
      for (const redis of clients) redis.disconnect();
      await kill();
    },
  };
}
