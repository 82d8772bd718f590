import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHome } from '@0711/postgres/embedded-home';
import { freePort } from '@0711/postgres/free-port';
import { readSettings } from '../tools/stack/settings.ts';
import { startStack } from '../tools/stack/start-stack.ts';

/** Starts the whole product as `npm start` does, on free ports and in a folder of its own, and removes both after `work`. */
export async function withInstance<T>(root: string, work: (demoFile: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), '0711-bench-'));
  const { DATABASE_URL: _database, NETWORK_URL: _network, PLATFORM_URL: _platform, ...env } = process.env;
  const settings = readSettings({ ...env, NETWORK_PORT: String(await freePort()), PLATFORM_PORT: String(await freePort()), DATA_DIR: dataDir }, root);
  const lost = new AbortController();
  try {
    const stack = await startStack({ root, settings, write: (text) => process.stderr.write(text), onLost: (fault) => lost.abort(fault), signal: lost.signal });
    try {
      return await work(join(dataDir, 'demo.json'));
    } finally {
      await stack.stop();
    }
  } finally {
    const home = readHome(dataDir);
    if (home) rmSync(home.directory, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  }
}
