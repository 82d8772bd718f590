import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FAST_SETTINGS } from '@0711/postgres/testing-server';
import { describe, expect, it, test } from 'vitest';
import { startPlatform } from './support/platform.ts';
import { seedEngagement, upload } from './support/seed.ts';

const root = join(import.meta.dirname, '..');

test.each([
  ['apps/platform/src/api.ts', ['DATABASE_URL', 'DATA_DIR', 'NETWORK_URL', 'PLATFORM_API_KEY', 'WEBHOOK_SECRET']],
  ['apps/platform/src/worker.ts', ['DATABASE_URL', 'DATA_DIR', 'NETWORK_URL', 'PLATFORM_API_KEY', 'WEBHOOK_SECRET']],
  ['apps/network/src/worker/main.ts', ['DATABASE_URL', 'NETWORK_URL', 'PLATFORM_URL', 'PLATFORM_API_KEY', 'WEBHOOK_SECRET', 'AUTH_SECRET', 'DATA_DIR']],
])('%s without an environment lists all that is missing, and ends', (entry, missing) => {
  const { status, stderr } = spawnSync(process.execPath, [entry], { cwd: root, env: { PATH: process.env.PATH ?? '' }, encoding: 'utf8', timeout: 30_000 });
  expect(status).toBe(1);
  for (const name of missing) expect(stderr).toContain(`${name}: is not set`);
});

describe('an API that is told to stop', () => {
  it('says first that it is not ready, finishes what it has begun, then closes and exits well', async () => {
    const stack = await startPlatform({ workers: 0, postgres: FAST_SETTINGS, env: { STOP_DELAY_SECONDS: '2' } });
    try {
      const engagement = await seedEngagement(stack);
      const status = (path: string): Promise<number | string> => fetch(`${stack.url}${path}`, { headers: { authorization: `Bearer ${stack.key}` } }).then((answer) => answer.status, () => 'refused');
      expect(await status('/health/ready')).toBe(200);
      // An upload that is under way when the signal comes, and takes longer than the delay.
      const slow = (async function* () {
        for (let part = 0; part < 10; part++) {
          yield Buffer.from(`part ${part}\n`);
          await sleep(350);
        }
      })();
      const uploaded = stack.client.uploadDocument({ engagementId: engagement, name: 'slow.txt', body: slow });
      await sleep(300);
      const stopped = stack.api().end();
      await expect.poll(() => status('/health/ready'), { timeout: 1_500, interval: 50 }).toBe(503);
      expect(await status('/health/live')).toBe(200);
      expect(await status('/api/mcps/catalog'), 'who has not noticed yet is still answered').toBe(200);
      expect(await uploaded).toMatchObject({ name: 'slow.txt' });
      await stopped;
      expect(await status('/health/live')).toBe('refused');
      expect(stack.api().output()).toContain('the API stops');
      expect(await upload(stack, engagement, 'late.txt', Buffer.from('x')).then(() => 'taken', () => 'refused')).toBe('refused');
    } finally {
      await stack.stop();
    }
  }, 60_000);
});
