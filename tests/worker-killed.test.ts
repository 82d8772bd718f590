import { FAST_SETTINGS } from '@0711/postgres/testing-server';
import { processAlive } from '@0711/postgres/process-alive';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLargeTender } from '../fixtures/make-large.ts';
import { descendantsOf } from './support/descendants.ts';
import { type PlatformStack, startPlatform } from './support/platform.ts';
import { createParseTask, seedEngagement, upload } from './support/seed.ts';
import { waitUntil } from './support/wait-until.ts';

const ENDED = ['completed', 'needs_review', 'failed', 'cancelled'];

describe('a worker killed with -9 while it reads', () => {
  let stack: PlatformStack;
  beforeAll(async () => {
    stack = await startPlatform({ postgres: FAST_SETTINGS });
  }, 60_000);
  afterAll(() => stack.stop(), 60_000);

  it('is replaced within 60 s, even by one that starts only then, and the task ends once', async () => {
    const engagement = await seedEngagement(stack);
    const document = await upload(stack, engagement, 'large.pdf', await makeLargeTender(250));
    const { id } = await createParseTask(stack, engagement, [document]);
    await waitUntil('the worker reads', async () => {
      for await (const progress of stack.client.taskEvents(id)) if (progress.step === 'reading') return true;
      return false;
    });
    const [first] = stack.workers;
    expect(ENDED, 'still reading when it is killed').not.toContain((await stack.client.tasks.get({ id })).status);
    const readers = descendantsOf([first?.pid ?? 0]);
    expect(readers.length, 'it reads in a process of its own').toBeGreaterThan(0);
    await first?.end('SIGKILL');
    const killed = performance.now();
    await stack.startWorker();

    await waitUntil('the task is taken up again', async () => (await stack.client.tasks.get({ id })).attempts === 2, { withinMs: 90_000 });
    expect(performance.now() - killed).toBeLessThan(60_000);
    const ended = await waitUntil('the task ends', async () => {
      const task = await stack.client.tasks.get({ id });
      return ENDED.includes(task.status) && task;
    }, { withinMs: 60_000 });
    expect(ended.status, ended.error_message ?? '').toMatch(/^(completed|needs_review)$/);
    expect(ended.attempts).toBe(2);

    const name = `task.${ended.status}`;
    await waitUntil('its event arrives', () => stack.receiver.of(id, name).length > 0);
    expect(stack.receiver.of(id).map(({ event }) => event.event).toSorted()).toEqual(['task.created', 'task.started', name].toSorted());
    expect(await stack.client.tasks.revisions({ id })).toHaveLength(1);
    await waitUntil('what the killed worker had started is gone', () => !readers.some(processAlive), { withinMs: 15_000 });
  }, 180_000);
});
