import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { keepFiles } from './keep-files.ts';

/** A store that answers late, as one across a network does. */
class LateDriver extends FSDriver {
  override async putStream(...put: Parameters<FSDriver['putStream']>): Promise<void> {
    await sleep(200);
    return super.putStream(...put);
  }
}

let tasks: TestTasks;
beforeAll(async () => {
  tasks = await startTestTasks();
});
afterAll(() => tasks.stop());

test('of files that come in together none stays when one fails, however late the others arrive', async () => {
  const { DATA_DIR } = tasks.services.config;
  const path = join(DATA_DIR, 'arriving');
  await writeFile(path, 'x');
  const files = new Disk(new LateDriver({ location: join(DATA_DIR, 'late'), visibility: 'private' }));
  // A name that no store takes fails at once.
  const both = [{ id: 'arriving', path }, { id: '../away', path }];
  await expect(keepFiles({ ...tasks.services, files }, both, () => Promise.resolve())).rejects.toThrow();
  await sleep(400);
  expect(await files.exists('documents/arriving/original')).toBe(false);
});
