import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './instance-lock.ts';
import { errorIn } from './log-line.ts';
import { prepareDataDir } from './prepare-data-dir.ts';
import { readDotenv } from './read-dotenv.ts';
import { loadSecrets } from './secrets.ts';
import { readSettings } from './settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '0711-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function dotenv(text: string): string {
  const file = join(folder, '.env');
  writeFileSync(file, text);
  return file;
}

test('a .env is read with comments, quotes, several lines and export', () => {
  const file = dotenv('# ports\nNETWORK_PORT=4000\n\nexport NAME = "two words" # why\nKEY="first\nsecond"\nEMPTY=\n');
  expect(readDotenv(file)).toEqual({ NETWORK_PORT: '4000', NAME: 'two words', KEY: 'first\nsecond', EMPTY: '' });
  expect(readDotenv(join(folder, 'none'))).toEqual({});
});

test('a broken .env is refused with the number of its line', () => {
  expect(() => readDotenv(dotenv('A=1\nnot an assignment\n'))).toThrow(/\.env, line 2: expected NAME=value, found "not an assignment"/);
  expect(() => readDotenv(dotenv('A=1\n{"B": 2}'))).toThrow(/line 2/);
  expect(() => readDotenv(dotenv('A="never closed\nB=2'))).toThrow(/line 1: the value opens with " and never closes/);
  mkdirSync(join(folder, 'dir'));
  expect(() => readDotenv(join(folder, 'dir'))).toThrow(/can't be read/);
});

test('ports, data directory and database move an instance; what makes no sense is refused by name', () => {
  expect(readSettings({}, '/repo')).toMatchObject({ networkPort: 3000, platformPort: 8080, dataDir: '/repo/.data', databaseUrl: null });
  expect(readSettings({ NETWORK_PORT: '4000', PLATFORM_PORT: '4001', DATA_DIR: '/elsewhere' }, '/repo')).toMatchObject({ networkPort: 4000, platformPort: 4001, dataDir: '/elsewhere' });
  for (const port of ['0', '70000', '80.5', 'many', '-1']) expect(() => readSettings({ NETWORK_PORT: port }, '/repo')).toThrow('NETWORK_PORT should be a port');
  expect(() => readSettings({ NETWORK_PORT: '8080' }, '/repo')).toThrow('both 8080');
  expect(() => readSettings({ DATABASE_URL: 'mysql://x' }, '/repo')).toThrow('DATABASE_URL');
});

test('secrets are made once, kept with mode 600, and given way to those of the environment', () => {
  const first = loadSecrets(folder, {});
  expect(loadSecrets(folder, {})).toEqual(first);
  expect(first.WEBHOOK_SECRET).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(first.AUTH_SECRET.length).toBeGreaterThanOrEqual(32);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(loadSecrets(folder, { PLATFORM_API_KEY: 'mine' })).toEqual({ ...first, PLATFORM_API_KEY: 'mine' });
  writeFileSync(join(folder, 'secrets.json'), '{"AUTH_SECRET":');
  expect(() => loadSecrets(folder, {})).toThrow(/secrets\.json is damaged/);
});

test('a data directory that can not be used is refused in one line', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => prepareDataDir(join(folder, 'file', 'data'))).toThrow(/can't be used: it, or a part of its path, is a file/);
  prepareDataDir(join(folder, 'data'));
  expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
});

test('a data directory without permission is refused in one line', () => {
  chmodSync(folder, 0o555);
  // Root may write everywhere, so it becomes nobody for this moment.
  if (process.getuid?.() === 0) process.seteuid?.(65_534);
  try {
    expect(() => prepareDataDir(join(folder, 'data'))).toThrow(/no permission/);
  } finally {
    if (process.getuid?.() === 0) process.seteuid?.(0);
    chmodSync(folder, 0o700);
  }
});

test('a second instance is told who holds the lock; the lock of a dead one is taken over', () => {
  const file = join(folder, 'instance.lock');
  const lock = takeLock(file);
  expect(takeLock(file)).toEqual({ heldBy: process.pid });
  if ('release' in lock) lock.release();
  writeFileSync(file, '4194304 12345');
  expect('release' in takeLock(file)).toBe(true);
  // The same process id, but another process: it started at another time.
  writeFileSync(file, `${process.pid} 1`);
  expect('release' in takeLock(file)).toBe(process.platform === 'linux');
  expect(readFileSync(file, 'utf8')).toContain(String(process.pid));
});

test('errors are found in the lines of a log', () => {
  expect(errorIn('{"level":50,"msg":"the delivery failed","err":{"message":"connect ECONNREFUSED"}}')).toBe('the delivery failed: connect ECONNREFUSED');
  expect(errorIn('{"level":30,"msg":"listening"}')).toBe(null);
  expect(errorIn('Error: the environment is not complete:')).toBe('Error: the environment is not complete:');
  expect(errorIn('    at file.ts:1:2')).toBe(null);
  expect(errorIn('{"level":')).toBe(null);
});
