import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { lineOf } from './stack/fault.ts';
import { readDotenv } from './stack/read-dotenv.ts';
import { readSettings } from './stack/settings.ts';

// The operators' command line on the instance that `npm start` runs with the same environment.
const root = join(import.meta.dirname, '..');
try {
  const { dataDir, databaseUrl, env } = readSettings({ ...readDotenv(join(root, '.env')), ...process.env }, root);
  const { DATABASE_URL: _url, ...rest } = env;
  const { status, signal } = spawnSync(process.execPath, [join(root, 'apps', 'platform', 'src', 'cli.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...rest, DATA_DIR: dataDir, ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }) },
  });
  process.exitCode = status ?? 128 + (signal === null ? 0 : constants.signals[signal]);
} catch (error) {
  process.stderr.write(`platform: ${lineOf(error)}\n`);
  process.exitCode = 1;
}
