import { FAST_SETTINGS } from '@0711/postgres/testing-server';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlatformStack, startPlatform } from './support/platform.ts';
import { createParseTask, seedEngagement, uploadTender } from './support/seed.ts';
import { waitUntil } from './support/wait-until.ts';

describe('a Platform whose worker has never run', () => {
  let stack: PlatformStack;
  beforeAll(async () => {
    stack = await startPlatform({ workers: 0, postgres: FAST_SETTINGS });
  }, 60_000);
  afterAll(() => stack.stop(), 60_000);

  it('keeps tasks and their first event until one does', async () => {
    const engagement = await seedEngagement(stack);
    const { id } = await createParseTask(stack, engagement, [await uploadTender(stack, engagement, 'de-klarsee-feuerwehr.pdf')]);
    // The API has dispatched the event by then.
    await sleep(1_500);
    expect((await stack.client.tasks.get({ id })).status).toBe('todo');
    await stack.startWorker();
    await waitUntil('every event arrives', () => stack.receiver.of(id).length >= 3);
    expect(stack.receiver.of(id).map(({ event }) => event.event)).toContain('task.created');
  }, 60_000);
});
