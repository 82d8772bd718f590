import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeTestLeftovers } from '@0711/postgres/testing-leftovers';
import { browserStep } from './checks/browser-step.ts';
import { checkDependencies } from './checks/check-dependencies.ts';
import { checkStructure } from './checks/check-structure.ts';
import { judgeSkips, type Outcome, single } from './checks/outcome.ts';
import { runScript } from './checks/run-command.ts';
import { buildNetwork } from './stack/build-network.ts';
import { Fault, lineOf } from './stack/fault.ts';

const root = join(import.meta.dirname, '..');
const write = (text: string): void => void process.stdout.write(text);
const cancelled = new AbortController();
const { signal } = cancelled;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => cancelled.abort(new Fault('cancelled')));
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
const parent = process.ppid;
setInterval(() => process.ppid !== parent && cancelled.abort(new Fault('cancelled')), 1_000).unref();

const scratch = mkdtempSync(join(tmpdir(), '0711-test-run-'));
const env: Record<string, string> = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
const allowedSkips: { test: string; reason: string }[] = JSON.parse(readFileSync(join(import.meta.dirname, 'allowed-skips.json'), 'utf8'));

/** One check that says nothing but what is wrong. */
async function check(script: string, args: string[], cwd = root): Promise<Outcome> {
  const { ok, output } = await runScript(script, args, { root, cwd, signal });
  if (!ok) write(`${output.trimEnd()}\n`);
  return single(ok);
}

/** A test runner that reports to a file what it found. */
async function runner(name: string, script: string, args: string[], extra: Record<string, string> = {}): Promise<Outcome> {
  const file = join(scratch, `${name}.json`);
  const { ok } = await runScript(script, args, { root, env: { ...extra, OUTCOME_FILE: file }, signal, live: write });
  let outcome: Outcome;
  try {
    outcome = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return single(false);
  }
  return !ok && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

function structure(): Outcome {
  const findings = [...checkStructure(root), ...checkDependencies(root)];
  for (const { file, line, message } of findings) write(`${file}:${line} ${message}\n`);
  return single(findings.length === 0);
}

const network = join(root, 'apps', 'network');
const tsc = 'node_modules/typescript/bin/tsc';
/** In order; what stands together runs together. */
const groups: { name: string; run: (filters: string[]) => Promise<Outcome> | Outcome }[][] = [
  [{ name: 'typegen', run: () => check('node_modules/next/dist/bin/next', ['typegen'], network) }],
  [
    { name: 'types', run: () => check(tsc, ['-p', 'tsconfig.json']) },
    { name: 'types-network', run: () => check(tsc, ['-p', 'apps/network/tsconfig.json']) },
    { name: 'types-e2e', run: () => check(tsc, ['-p', 'apps/network/e2e/tsconfig.json']) },
    { name: 'lint', run: () => check('node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']) },
    { name: 'unused', run: () => check('node_modules/knip/bin/knip.js', ['--no-progress']) },
    { name: 'structure', run: structure },
  ],
  [{ name: 'unit', run: (filters) => runner('unit', 'node_modules/vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=./tools/checks/vitest-reporter.ts', ...filters]) }],
  [{ name: 'build', run: async () => (await buildNetwork(root, env, (line) => write(`${line}\n`), signal), single(true)) }],
  [{ name: 'browser', run: (filters) => browserStep({ root, env, write, signal, play: (extra) => runner('browser', 'node_modules/@playwright/test/cli.js', ['test', ...filters], extra) }) }],
];

async function runStep(step: (typeof groups)[number][number], filters: string[]): Promise<Outcome> {
  const from = performance.now();
  const outcome = await Promise.resolve(step.run(filters)).catch((error: unknown) => {
    write(`${error instanceof Fault ? lineOf(error) : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return single(false);
  });
  const judged = judgeSkips(outcome, allowedSkips, Boolean(process.env.CI), write);
  write(`${judged.failed > 0 ? 'FAILED' : 'ok'}  ${step.name}: ${judged.passed} passed, ${judged.failed} failed, ${judged.skipped.length} skipped in ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
  return judged;
}

// `npm test -- unit packages/postgres` runs one step, with what follows as its filter.
const [wanted, ...filters] = process.argv.slice(2);
const known = groups.flat().map((step) => step.name);
const total = { passed: 0, failed: 0, skipped: 0 };
try {
  if (wanted !== undefined && !known.includes(wanted)) throw new Fault(`there is no step "${wanted}"; there are ${known.join(', ')}`);
  for (const group of groups) {
    const chosen = group.filter((step) => wanted === undefined || step.name === wanted || (wanted === 'browser' && step.name === 'build'));
    if (signal.aborted) break;
    for (const outcome of await Promise.all(chosen.map((step) => runStep(step, step.name === wanted ? filters : [])))) {
      total.passed += outcome.passed;
      total.failed += outcome.failed;
      total.skipped += outcome.skipped.length;
    }
  }
} catch (error) {
  write(`${lineOf(error)}\n`);
  total.failed++;
} finally {
  rmSync(scratch, { recursive: true, force: true });
  await removeTestLeftovers();
}
if (signal.aborted) {
  write('cancelled\n');
  total.failed++;
}
write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed === 0 ? 0 : 1);
