import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from './embedded.ts';
import { silentLog } from './log.ts';
import { processAlive } from './process-alive.ts';
import { FAST_SETTINGS, TEST_SERVER_PREFIX } from './testing-server.ts';

/** Ends and removes the test servers of runs that were killed and could not do it themselves. */
export async function removeTestLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(TEST_SERVER_PREFIX)) continue;
    const pid = Number(name.slice(TEST_SERVER_PREFIX.length).split('-')[0]);
    if (processAlive(pid)) continue;
    // Another run may be at the same one; what is left then, the next run finds.
    await remove(join(tmpdir(), name)).catch(() => {});
  }
}

async function remove(dataDir: string): Promise<void> {
  const server = await startEmbedded({ dataDir, log: silentLog, settings: FAST_SETTINGS }).catch(() => null);
  await server?.stop();
  if (server) rmSync(server.directory, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}
