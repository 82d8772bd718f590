import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@0711/postgres/free-port';
import { readHome } from '@0711/postgres/embedded-home';
import { TEST_SERVER_PREFIX } from '@0711/postgres/testing-server';
import { readSettings } from '../stack/settings.ts';
import { startStack } from '../stack/start-stack.ts';
import { findChromium } from './find-chromium.ts';
import type { Outcome } from './outcome.ts';

export type BrowserStepOptions = {
  root: string;
  env: Record<string, string>;
  write: (text: string) => void;
  signal: AbortSignal;
  /** Runs the tests with these variables. */
  play: (env: Record<string, string>) => Promise<Outcome>;
};

/** Silence after which a worker counts as dead here; what an instance has by default is tested with its processes. */
const DEAD_AFTER_MS = 6_000;

/** Plays the browser tests against an instance of their own, started as `npm start` does, on free ports, and removed after. */
export async function browserStep({ root, env, write, signal, play }: BrowserStepOptions): Promise<Outcome> {
  const chromium = findChromium(root);
  // Its name lets a later run find and remove what a killed one left.
  const dataDir = mkdtempSync(join(tmpdir(), `${TEST_SERVER_PREFIX}${process.pid}-`));
  const { DATABASE_URL: _database, NETWORK_URL: _network, PLATFORM_URL: _platform, ...rest } = env;
  const ports = { NETWORK_PORT: String(await freePort()), PLATFORM_PORT: String(await freePort()) };
  const settings = readSettings({ ...rest, ...ports, DATA_DIR: dataDir, WORKER_DEAD_AFTER_MS: String(DEAD_AFTER_MS) }, root);
  const lost = new AbortController();
  try {
    const stack = await startStack({ root, settings, write, onLost: (fault) => lost.abort(fault), signal: AbortSignal.any([signal, lost.signal]) });
    try {
      const outcome = await play({ DEMO_JSON: join(dataDir, 'demo.json'), CHROMIUM_PATH: chromium.path, ...chromium.env });
      if (outcome.failed > 0) for (const name of ['platform-api', 'platform-worker', 'network', 'network-worker']) write(tailOf(join(dataDir, 'logs', `${name}.log`)));
      return outcome;
    } finally {
      await stack.stop();
    }
  } finally {
    const home = readHome(dataDir);
    if (home) rmSync(home.directory, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function tailOf(file: string): string {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-30);
  return `\n--- the end of ${file}\n${lines.join('\n')}\n`;
}
