import { makeLargeTender } from '../fixtures/make-large.ts';
import type { PlatformStack } from '../tests/support/platform.ts';
import { createParseTask, upload } from '../tests/support/seed.ts';
import { waitUntil } from '../tests/support/wait-until.ts';
import { median, round } from './statistics.ts';

const PAGES = 40;
const RUNS = 7;

/** A born-digital tender of 40 pages, from created to finished, on an idle Platform. Every run reads bytes not seen before. */
export async function readRate(stack: PlatformStack, engagementId: string): Promise<object> {
  const bytes = await makeLargeTender(PAGES);
  const took: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const fresh = Buffer.concat([bytes, Buffer.from(`\n% run ${run}\n`)]);
    const document = await upload(stack, engagementId, `tender-${run}.pdf`, fresh);
    const { id } = await createParseTask(stack, engagementId, [document]);
    const ended = await waitUntil(`task ${id} ends`, async () => {
      const task = await stack.client.tasks.get({ id });
      return ['completed', 'needs_review', 'failed'].includes(task.status) && task;
    }, { withinMs: 120_000, everyMs: 10 });
    if (ended.status === 'failed') throw new Error(`the tender of ${PAGES} pages could not be read: ${ended.error_message}`);
    const revisions = await stack.client.tasks.revisions({ id });
    const finished = revisions[0]?.created_at ?? ended.completed_at;
    if (!finished) throw new Error(`task ${id} ended without a result`);
    took.push(Date.parse(finished) - Date.parse(ended.created_at));
  }
  const warm = took.slice(1);
  return {
    pages: PAGES, runs: RUNS, first_ms: took[0], median_ms: median(warm), slowest_ms: Math.max(...took),
    ms_per_page: round(median(warm) / PAGES, 1), wanted: '<= 5000 ms, <= 60 ms a page',
  };
}
