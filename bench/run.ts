import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type PlatformOptions, type PlatformStack, startPlatform } from '../tests/support/platform.ts';
import { seedEngagement } from '../tests/support/seed.ts';
import { createRate } from './create-rate.ts';
import { latencies } from './latencies.ts';
import { readRate } from './read-rate.ts';

/*
 * Measures on this machine and prints JSON: `npm run bench`, or `npm run bench -- create latency read` for some of it.
 * Each figure gets a PostgreSQL, an API and workers of its own on free ports, in a temporary folder that is removed.
 */
type Figure = { options: PlatformOptions; measure: (stack: PlatformStack, engagementId: string) => Promise<object> };

const FIGURES: Record<string, Figure> = {
  create: { options: { workers: 0 }, measure: async (...on) => ({ create_rate: await createRate(...on) }) },
  latency: { options: { postgres: { track_commit_timestamp: 'on' } }, measure: latencies },
  read: { options: {}, measure: async (...on) => ({ read_rate: await readRate(...on) }) },
};

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.find((name) => !(name in FIGURES));
if (unknown !== undefined) throw new Error(`there is no figure "${unknown}"; there are ${Object.keys(FIGURES).join(', ')}`);

const results: Record<string, unknown> = { node: process.version, cores: availableParallelism(), at: new Date().toISOString() };
for (const [name, { options, measure }] of Object.entries(FIGURES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.error(`measuring: ${name} …`);
  const stack = await startPlatform(options);
  try {
    Object.assign(results, await measure(stack, await seedEngagement(stack)));
  } finally {
    await stack.stop();
  }
}
console.log(JSON.stringify(results, null, 2));
