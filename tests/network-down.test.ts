import { FAST_SETTINGS } from '@0711/postgres/testing-server';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlatformStack, startPlatform } from './support/platform.ts';
import { createParseTask, seedEngagement, uploadTender } from './support/seed.ts';
import { waitUntil } from './support/wait-until.ts';

const TASKS = 5;
const ENDED = ['completed', 'needs_review'];

describe('a receiver that is down', () => {
  let stack: PlatformStack;
  beforeAll(async () => {
    stack = await startPlatform({ postgres: FAST_SETTINGS });
  }, 60_000);
  afterAll(() => stack.stop(), 60_000);

  it('gets every event within half a minute after it is back, by probing, not by the next slot of the schedule', async () => {
    const engagement = await seedEngagement(stack);
    const document = await uploadTender(stack, engagement, 'de-klarsee-feuerwehr.pdf');
    await stack.receiver.down();
    const tasks = await Promise.all(Array.from({ length: TASKS }, () => createParseTask(stack, engagement, [document])));
    const ended = await Promise.all(tasks.map(({ id }) => waitUntil(`task ${id} ends`, async () => {
      const task = await stack.client.tasks.get({ id });
      return ENDED.includes(task.status) && task;
    })));
    // Past the first retry (5 s): the next slot would be five minutes away.
    await sleep(8_000);
    expect(stack.receiver.arrivals).toEqual([]);

    await stack.receiver.up();
    await waitUntil('every event arrives', () => ended.every(({ id }) => stack.receiver.of(id).length >= 3), { withinMs: 30_000 });
    for (const task of ended) {
      const arrived = stack.receiver.of(task.id);
      expect(arrived.map(({ event }) => event.event).toSorted()).toEqual(['task.created', 'task.started', `task.${task.status}`].toSorted());
      expect(Math.max(...arrived.map(({ event }) => Number(event.data.state_version)))).toBe(task.state_version);
    }
  }, 90_000);
});
