import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';
import { silentLog } from './log.ts';
import { processAlive } from './process-alive.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser URL of the PostgreSQL of this test run. */
    postgresUrl: string;
  }
}

const PREFIX = '0711-test-pg-';
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', autovacuum: 'off' };

/** vitest's globalSetup: one PostgreSQL per run, without fsync, in a folder that goes with it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // PostgreSQL may have to run as another user, who must get through this folder.
  chmodSync(dataDir, 0o711);
  const server = await startEmbedded({ dataDir, log: silentLog, settings: FAST });
  project.provide('postgresUrl', server.url);
  return () => remove(dataDir, server);
}

async function remove(dataDir: string, server: EmbeddedServer): Promise<void> {
  await server.stop();
  rmSync(server.directory, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** A run that was killed could not clean up: the next one does. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (processAlive(pid)) continue;
    const dataDir = join(tmpdir(), name);
    await startEmbedded({ dataDir, log: silentLog, settings: FAST })
      .then((server) => remove(dataDir, server))
      .catch(() => rmSync(dataDir, { recursive: true, force: true }));
  }
}
