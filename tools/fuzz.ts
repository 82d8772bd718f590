import { parseArgs } from 'node:util';
import { openApiDocument } from '@0711/platform/src/http/openapi.ts';
import { prepareFuzz } from '@0711/platform/src/testing/fuzz/prepare-fuzz.ts';
import { runFuzz } from '@0711/platform/src/testing/fuzz/run-fuzz.ts';
import { startPlatform } from '../tests/support/platform.ts';

/* `npm run fuzz -- --requests 50000 --seed S`: hostile requests to every operation of a Platform of its own; exits 1 on any fault. */
const { values } = parseArgs({ options: { requests: { type: 'string', default: '50000' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const requests = Number(values.requests);
if (!Number.isInteger(requests) || requests < 1 || !Number.isInteger(seed)) throw new Error('--requests and --seed are whole numbers');
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());

const from = performance.now();
// Past its limit a call is refused before anything looks at it.
const stack = await startPlatform({ workers: 0, env: { RATE_LIMIT_PER_MINUTE: '1000000', FAILED_KEYS_PER_MINUTE: '1000000' } });
try {
  const report = await runFuzz({ ...(await prepareFuzz(stack)), url: stack.url, document: await openApiDocument(), requests, seed, signal: stopping.signal });
  console.log(JSON.stringify({ ...report, seconds: Math.round((performance.now() - from) / 1000) }, null, 2));
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} finally {
  await stack.stop();
}
process.exit();
