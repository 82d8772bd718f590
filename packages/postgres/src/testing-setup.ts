import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from './embedded.ts';
import { silentLog } from './log.ts';
import { processAlive } from './process-alive.ts';
import { FAST_SETTINGS, startTestServer, TEST_SERVER_PREFIX } from './testing-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser URL of the PostgreSQL of this test run. */
    postgresUrl: string;
  }
}

/** vitest's globalSetup: one PostgreSQL per run, without fsync, in a folder that goes with it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const { server, remove } = await startTestServer();
  project.provide('postgresUrl', server.url);
  return remove;
}

/** A run that was killed could not clean up: the next one does. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(TEST_SERVER_PREFIX)) continue;
    const pid = Number(name.slice(TEST_SERVER_PREFIX.length).split('-')[0]);
    if (processAlive(pid)) continue;
    const dataDir = join(tmpdir(), name);
    const server = await startEmbedded({ dataDir, log: silentLog, settings: FAST_SETTINGS }).catch(() => null);
    await server?.stop();
    if (server) rmSync(server.directory, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  }
}
