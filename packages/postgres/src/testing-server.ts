import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';
import { silentLog } from './log.ts';

export const TEST_SERVER_PREFIX = '0711-test-pg-';
/** What a crash of the machine could cost is switched off; what is committed survives a kill of the server all the same. */
export const FAST_SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: '300', autovacuum: 'off' };

export type TestServer = { dataDir: string; server: EmbeddedServer; start(): Promise<EmbeddedServer>; remove(): Promise<void> };

/** A PostgreSQL to be killed and started again at will, without fsync, in a folder that `remove` deletes. */
export async function startTestServer(): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), `${TEST_SERVER_PREFIX}${process.pid}-`));
  // PostgreSQL may have to run as another user, who must get through this folder.
  chmodSync(dataDir, 0o711);
  const start = (): Promise<EmbeddedServer> => startEmbedded({ dataDir, log: silentLog, settings: FAST_SETTINGS });
  const server = await start();
  return {
    dataDir,
    server,
    start,
    async remove() {
      await (await start()).stop();
      rmSync(server.directory, { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
