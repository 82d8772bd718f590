import { AppError } from '@0711/contract/errors';
import { FAST_SETTINGS } from '@0711/postgres/testing-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BAD_FILES, type BadFile } from '../fixtures/make-bad.ts';
import { descendantsOf, largestMemory } from './support/descendants.ts';
import { type PlatformStack, startPlatform } from './support/platform.ts';
import { createParseTask, seedEngagement, upload } from './support/seed.ts';
import { waitUntil } from './support/wait-until.ts';

const GIGABYTE = 1024 ** 3;

describe('files that cannot be read', () => {
  let stack: PlatformStack;
  let engagement: string;
  beforeAll(async () => {
    stack = await startPlatform({ postgres: FAST_SETTINGS });
    engagement = await seedEngagement(stack);
  }, 60_000);
  afterAll(() => stack.stop(), 60_000);

  /** The code and words with which a file is refused: at the upload, or else on its task. */
  async function refusalOf(name: BadFile): Promise<{ code: string; words: string }> {
    const bytes = await BAD_FILES[name]();
    try {
      const document = await upload(stack, engagement, name, bytes);
      const { id } = await createParseTask(stack, engagement, [document]);
      const task = await waitUntil(`the task of ${name} fails`, async () => {
        const now = await stack.client.tasks.get({ id });
        return now.status !== 'todo' && now.status !== 'in_progress' && now;
      }, { withinMs: 60_000 });
      return { code: task.error_code ?? task.status, words: task.error_message ?? '' };
    } catch (error) {
      if (error instanceof AppError) return { code: error.code, words: error.message };
      throw error;
    }
  }

  it.each([
    ['empty.pdf', 'empty_file'],
    ['truncated.pdf', 'unreadable_file'],
    ['encrypted.pdf', 'encrypted_file'],
    ['zero-pages.pdf', 'unreadable_file'],
    ['3001-pages.pdf', 'too_many_pages'],
    ['zip-renamed.pdf', 'unsupported_format'],
    ['noise.pdf', 'unsupported_format'],
    ['bomb.docx', 'unreadable_file'],
    ['51-megabytes.pdf', 'file_too_large'],
  ] as const)('%s is refused as %s, by name', async (name, code) => {
    const roots = [stack.api().pid, ...stack.workers.map(({ pid }) => pid)];
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, largestMemory([...roots, ...descendantsOf(roots)]))), 50);
    const refusal = await refusalOf(name).finally(() => clearInterval(watch));
    expect(refusal).toMatchObject({ code });
    expect(refusal.words).toContain(name);
    expect(most).toBeLessThan(GIGABYTE);
  }, 90_000);
});
