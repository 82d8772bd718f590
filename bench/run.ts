import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type PlatformOptions, type PlatformStack, startPlatform } from '../tests/support/platform.ts';
import { seedEngagement } from '../tests/support/seed.ts';
import { baseline } from './baseline.ts';
import { createRate } from './create-rate.ts';
import { readFigures } from './read-figures.ts';
import { latencies } from './latencies.ts';
import { listTasks } from './list-tasks.ts';
import { networkPages } from './network-pages.ts';
import { readRate } from './read-rate.ts';
import { webhooks } from './webhooks.ts';

/*
 * Measures on this machine and prints JSON: `npm run bench`, or `npm run bench -- create latency read webhooks baseline pages` for some of it.
 * Each figure gets a PostgreSQL, an API and workers of its own on free ports, in a temporary folder that is removed.
 */
type Measure = (stack: PlatformStack, engagementId: string) => Promise<object>;

async function onPlatform(options: PlatformOptions, measure: Measure): Promise<object> {
  const stack = await startPlatform({ ...options, checked: false });
  try {
    return await measure(stack, await seedEngagement(stack));
  } finally {
    await stack.stop();
  }
}

const FIGURES: Record<string, () => Promise<object>> = {
  create: async () => ({ create_rate: await onPlatform({ workers: 0 }, createRate) }),
  latency: () => onPlatform({ postgres: { track_commit_timestamp: 'on' } }, latencies),
  read: async () => ({ read_rate: await onPlatform({}, readRate) }),
  documents: async () => ({ documents: await readFigures() }),
  lists: async () => ({ lists: await onPlatform({ workers: 0 }, listTasks) }),
  webhooks: async () => ({ webhooks: await onPlatform({ workers: 0, postgres: { track_commit_timestamp: 'on' }, env: { RATE_LIMIT_PER_MINUTE: '1000000' } }, webhooks) }),
  baseline: async () => ({ baseline: await onPlatform({ workers: 0 }, baseline) }),
  pages: async () => ({ network_pages: await networkPages() }),
};

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.find((name) => !(name in FIGURES));
if (unknown !== undefined) throw new Error(`there is no figure "${unknown}"; there are ${Object.keys(FIGURES).join(', ')}`);

const results: Record<string, unknown> = { node: process.version, cores: availableParallelism(), at: new Date().toISOString() };
for (const [name, measure] of Object.entries(FIGURES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.error(`measuring: ${name} …`);
  Object.assign(results, await measure());
}
console.log(JSON.stringify(results, null, 2));
