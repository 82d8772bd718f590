import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Fault } from './fault.ts';
import { waitForLock } from './instance-lock.ts';

/** What the pages are built from, beside the lock file. */
const SOURCES = ['apps/network', 'packages/contract', 'packages/mcp-client', 'packages/mcp-sdk', 'packages/postgres', 'packages/telemetry', 'packages/documents', 'mcps'];
const SKIPPED = new Set(['node_modules', '.next', 'e2e', 'test-results', 'playwright-report']);

/**
 * Builds the Network's pages unless they were built from these very sources; true when it built. Two that start at
 * once build once. Throws Fault; what the build said is passed to `say` then.
 */
export async function buildNetwork(root: string, env: Record<string, string>, say: (line: string) => void, signal: AbortSignal): Promise<boolean> {
  const cache = join(root, 'node_modules', '.cache', '0711');
  mkdirSync(cache, { recursive: true });
  const lock = await waitForLock(join(cache, 'build.lock'), (pid) => say(`waiting for process ${pid}, which builds the same pages`));
  try {
    const wanted = hashSources(root);
    const stamp = join(root, 'apps', 'network', '.next', 'built-from');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
    await build(root, env, say, signal);
    writeFileSync(stamp, wanted);
    return true;
  } finally {
    lock.release();
  }
}

/** One hash over the names and bytes of all that goes into the build. */
export function hashSources(root: string): string {
  const hash = createHash('sha256');
  for (const file of [...SOURCES.flatMap((folder) => filesOf(join(root, folder))), join(root, 'package-lock.json')]) {
    hash.update(`${relative(root, file)}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((file) => !/\.test\.tsx?$|\.tsbuildinfo$|next-env\.d\.ts$/.test(file))
    .toSorted();
}

async function build(root: string, env: Record<string, string>, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    cwd: join(root, 'apps', 'network'),
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)).catch((error: unknown) => {
    signal.throwIfAborted();
    throw error;
  });
  if (code === 0) return;
  for (const line of said.trim().split('\n').slice(-60)) say(line);
  throw new Fault(/ENOSPC|No space left/.test(said) ? 'the pages could not be built: the disk is full' : `the pages could not be built (next build ended with ${code})`);
}
