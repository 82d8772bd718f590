import { ApiKey, NewApiKey } from '@0711/contract/api-key';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@0711/postgres/embedded';
import { silentLog } from '@0711/postgres/log';
import { createPool } from '@0711/postgres/pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { migrateDatabase } from '../db/migrate-database.ts';
import { createKeyLookup } from '../keys/find-key.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';
import { runCli } from './run-cli.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform.stop());

type Ran = { code: number | null; out: string; err: string };

/** Runs a command as a process of its own. */
function platformCli(args: string[], env: Record<string, string> = { DATABASE_URL: platform.services.config.DATABASE_URL }, entry = join(import.meta.dirname, '../cli.ts')): Promise<Ran> {
  const child = spawn(process.execPath, [entry, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, out, err }));
  });
}

/** The same without a process of its own. */
async function inProcess(args: readonly string[], env: Record<string, string> = { DATABASE_URL: platform.services.config.DATABASE_URL }): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await runCli([...args], env, { out: (line) => void (said.out += `${line}\n`), err: (line) => void (said.err += `${line}\n`) });
  return { code, ...said };
}

const inForce = (secret: string) => createKeyLookup(platform.services).find(secret);

test('a key is made, listed, rotated and revoked on the command line', { timeout: 60_000 }, async () => {
  const created = await platformCli(['keys', 'create', '--name', 'Reporting', '--scope', 'read', '--customer', 'c1', '--customer', 'c2', '--rpm', '30', '--json']);
  expect([created.code, created.err]).toEqual([0, '']);
  const { key, secret } = NewApiKey.parse(JSON.parse(created.out));
  expect(key).toMatchObject({ name: 'Reporting', scopes: ['read'], customer_ids: ['c1', 'c2'], requests_per_minute: 30, status: 'active', created_by: expect.stringMatching(/^cli:./) });
  expect((await platform.call('GET', '/api/mcps/TENDER', { key: secret })).status).toBe(200);

  const rotated = await platformCli(['keys', 'rotate', key.id, '--overlap-hours', '2']);
  const next = /pk0711_\w+/.exec(rotated.out)?.[0] ?? '';
  expect([rotated.code, next.length, rotated.out]).toEqual([0, 56, expect.stringContaining('works 2 hours longer')]);
  expect(await inForce(secret)).toMatchObject({ id: key.id });
  expect(await inForce(next)).toMatchObject({ scopes: ['read'], customerIds: ['c1', 'c2'], requestsPerMinute: 30 });

  const [listed, asJson] = [await platformCli(['keys', 'list']), await inProcess(['keys', 'list', '--json'])];
  expect(listed.out).toMatch(/ID +NAME +SCOPES +CUSTOMERS[^]*Reporting +read +2 customers +30 +active[^]*expiring until \d{4}-[^]*the environment/);
  expect(z.array(ApiKey).parse(JSON.parse(asJson.out)).filter(({ name }) => name === 'Reporting')).toHaveLength(2);
  expect(`${listed.out}${asJson.out}`).not.toContain(secret);

  expect(await platformCli(['keys', 'revoke', key.id])).toMatchObject({ code: 0, out: expect.stringContaining('is revoked'), err: '' });
  expect(await inForce(secret)).toBeNull();
  const { rows } = await platform.services.pool.query('select action, actor_type, actor_id from platform.audit_events where subject_id = $1 order by id', [key.id]);
  expect(rows).toEqual(['key.created', 'key.rotated', 'key.revoked'].map((action) => ({ action, actor_type: 'system', actor_id: key.created_by })));
});

test('what cannot be done is one line and exit code 1', { timeout: 60_000 }, async () => {
  const environments = (await platform.services.pool.query("select id from platform.api_keys where name = 'environment'")).rows[0].id;
  const directory = await mkdtemp(join(tmpdir(), '0711-cli-'));
  const unknown = await platformCli(['keys', 'revoke', 'nothing']);
  const held = await inProcess(['keys', 'revoke', environments]);
  const elsewhere = await inProcess(['keys', 'list'], { DATABASE_URL: 'postgres://127.0.0.1:9/x' });
  const nowhere = await inProcess(['keys', 'list'], { DATA_DIR: directory });
  await rm(directory, { recursive: true });
  expect(unknown).toEqual({ code: 1, out: '', err: 'platform keys: there is no such key\n' });
  expect(held).toEqual({ code: 1, out: '', err: expect.stringMatching(/^platform keys: .*PLATFORM_API_KEY.*\n$/) });
  expect(elsewhere).toEqual({ code: 1, out: '', err: expect.stringMatching(/^platform keys: the database cannot be used: .*ECONNREFUSED.*\n$/) });
  expect(nowhere).toEqual({ code: 1, out: '', err: `platform keys: no PostgreSQL runs on ${directory}: start the product, or set DATABASE_URL or DATA_DIR\n` });
});

test('a command that was written wrongly is exit code 2 and touches no database', async () => {
  const away = { DATABASE_URL: 'postgres://127.0.0.1:9/x' };
  for (const [args, said] of [
    [[], 'usage: platform <command>'], [['quays'], 'no command "quays"'], [['keys'], 'say what to do'], [['keys', 'mint'], '"mint" is not list'],
    [['keys', 'revoke'], 'name one key'], [['keys', 'revoke', 'a', 'b'], 'name one key'], [['keys', 'list', '--colour'], '--colour'],
    [['keys', 'create', '--name', 'x', '--scope', 'read'], '--customer ID'], [['keys', 'create', '--name', 'x', '--scope', 'read', '--customer', 'c', '--all-customers'], '--customer ID'],
    [['keys', 'create', '--name', 'x', '--scope', 'root', '--all-customers'], '--scope'], [['keys', 'create', '--scope', 'read', '--all-customers'], '--name'],
    [['keys', 'create', '--name', 'x', '--scope', 'read', '--all-customers', '--rpm', 'many'], '--rpm'], [['keys', 'rotate', 'a', '--overlap-hours', '9999'], '--overlap-hours'],
  ] as const) {
    const { code, out, err } = await inProcess(args, away);
    expect([code, out, err], args.join(' ')).toEqual([2, '', expect.stringContaining(said)]);
  }
  expect(await inProcess(['--help'], away)).toMatchObject({ code: 0, out: expect.stringContaining('keys'), err: '' });
  expect(await inProcess(['keys', 'create', '--help'], away)).toMatchObject({ code: 0, out: expect.stringContaining('--overlap-hours'), err: '' });
});

test('the embedded database of an instance that runs is found by DATA_DIR, from the repository too', { timeout: 60_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), '0711-cli-'));
  const server = await startEmbedded({ dataDir, log: silentLog, settings: { fsync: 'off' } });
  try {
    const before = await inProcess(['keys', 'list'], { DATA_DIR: dataDir });
    expect(before).toEqual({ code: 1, out: '', err: 'platform keys: this database has no tables of the Platform yet: start the Platform once\n' });
    const pool = createPool(server.url);
    await migrateDatabase(pool);
    await pool.query('alter table platform.api_keys rename created_by to made_by');
    const older = await inProcess(['keys', 'list'], { DATA_DIR: dataDir });
    expect(older).toEqual({ code: 1, out: '', err: 'platform keys: it failed unexpectedly: column "created_by" does not exist\n' });
    await pool.query('alter table platform.api_keys rename made_by to created_by').finally(() => pool.end());
    const made = await platformCli(['keys', 'create', '--name', 'x', '--scope', 'admin', '--all-customers'], { DATA_DIR: dataDir }, join(import.meta.dirname, '../../../../tools/platform.ts'));
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/admin; all customers\n\n {2}pk0711_\w{49}\n/), err: '' });
  } finally {
    await server.stop();
    await rm(server.directory, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
});
