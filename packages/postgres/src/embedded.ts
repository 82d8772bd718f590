import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { serverBinaries } from './embedded-binaries.ts';
import { ensureCluster } from './embedded-cluster.ts';
import { explainFault } from './embedded-faults.ts';
import { embeddedUrl, type Home, openHome, saveHome } from './embedded-home.ts';
import { findPostmaster } from './embedded-postmaster.ts';
import { type ServerUser, serverUser } from './embedded-user.ts';
import { freePort, portFree } from './free-port.ts';
import type { Log } from './log.ts';
import { processAlive, processEnded } from './process-alive.ts';

export type EmbeddedOptions = {
  /** Keeps `postgres.json`, `logs/postgres.log` and, where the server's user can get there, the data. */
  dataDir: string;
  /** Loopback port; when left out the one of the last start, or any free one. */
  port?: number;
  log: Log;
  /** Server settings over the defaults, e.g. `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string>;
};

export type EmbeddedServer = {
  /** Of the database `app`, as its superuser. */
  url: string;
  port: number;
  pid: number;
  /** The folder that holds the data, in case it is not under `dataDir`. */
  directory: string;
  /** Ends it and waits until it is gone: open transactions are rolled back, what was committed is kept. */
  stop(): Promise<void>;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
};

const DEFAULTS = { max_connections: '100', shared_buffers: '128MB', jit: 'off', unix_socket_directories: '', listen_addresses: '127.0.0.1' };
const READY_WITHIN_MS = 60_000;

/**
 * Starts PostgreSQL from the npm package on `dataDir`, or adopts the one that a killed run left there.
 * It outlives this process unless `stop` is called. Throws an error of one line that names the cause.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir);
  try {
    const user = serverUser();
    const binaries = serverBinaries(user);
    const home = openHome(dataDir, user);
    await ensureCluster(home, binaries, user, options.settings?.fsync !== 'off');
    const left = await adopt(home, options);
    if (left) return left;
    const port = await choosePort(home, options.port);
    saveHome(dataDir, { ...home, port });
    return await launch({ home, binaries, user, port, options, logFile: openLog(dataDir) });
  } catch (error) {
    throw explainFault(error, dataDir);
  }
}

async function adopt(home: Home, { log, port }: EmbeddedOptions): Promise<EmbeddedServer | null> {
  const found = findPostmaster(join(home.directory, 'data'));
  if (found === null) return null;
  if (await ready(home, found.port, found.pid)) {
    if (port === undefined || port === found.port) {
      log.info({ pid: found.pid, port: found.port }, 'adopted the PostgreSQL that an earlier run left');
      return handle(home, found.port, found.pid);
    }
  } else {
    log.warn({ pid: found.pid }, 'the PostgreSQL that an earlier run left does not answer and is ended');
  }
  await end(found.pid);
  return null;
}

async function choosePort(home: Home, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined && wanted !== 0) {
    if (await portFree(wanted)) return wanted;
    throw new Error(`port ${wanted}, meant for the embedded PostgreSQL, is taken by another program`);
  }
  return home.port !== null && (await portFree(home.port)) ? home.port : freePort();
}

type Launch = { home: Home; binaries: string; user: ServerUser | null; port: number; options: EmbeddedOptions; logFile: string };

async function launch({ home, binaries, user, port, options, logFile }: Launch): Promise<EmbeddedServer> {
  const settings = { ...DEFAULTS, ...options.settings, port: String(port) };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const before = statSync(logFile).size;
    const out = openSync(logFile, 'a');
    const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', join(home.directory, 'data'), ...args], {
      // Its own session: a Ctrl-C in the terminal reaches us first, and we end it last.
      detached: true,
      stdio: ['ignore', out, out],
      cwd: home.directory,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    closeSync(out);
    await new Promise<void>((done, fail) => child.once('spawn', done).once('error', fail));
    child.unref();
    const pid = child.pid ?? 0;
    if (await ready(home, port, pid)) return handle(home, port, pid);
    const said = readFileSync(logFile, 'utf8').slice(before);
    if (processAlive(pid)) await end(pid);
    // The children of a killed server need a moment to notice; until then its memory counts as in use.
    if (!/pre-existing shared memory block/.test(said) || Date.now() > deadline) throw new Error(said);
    await sleep(200);
  }
}

/** Waits until the server of this process id answers with our password and our data; false when it ends or stays dumb. */
async function ready(home: Home, port: number, pid: number): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (processAlive(pid) && Date.now() < deadline) {
    const client = new pg.Client({ connectionString: embeddedUrl(home, port, 'postgres'), connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      const { rows } = await client.query<{ ours: boolean; app: boolean }>(
        `select current_setting('data_directory') = $1 as ours, exists (select from pg_database where datname = 'app') as app`,
        [join(home.directory, 'data')],
      );
      if (!rows[0]?.ours) return false;
      if (!rows[0].app) await client.query('create database app');
      return true;
    } catch (error) {
      // Wrong password or role: it is somebody else's server.
      if (error instanceof pg.DatabaseError && error.code?.startsWith('28')) return false;
      await sleep(30);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

function handle(home: Home, port: number, pid: number): EmbeddedServer {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  let gone = false;
  const note = (): void => {
    gone = true;
    resolve();
  };
  void processEnded(pid, Number.POSITIVE_INFINITY).then(note);
  async function stop(): Promise<void> {
    // Once it has ended, its process id may be anybody's.
    if (!gone) await end(pid);
    note();
  }
  return { url: embeddedUrl(home, port, 'app'), port, pid, directory: home.directory, stop, ended };
}

/** Asks ever less kindly: roll back and close, stop at once, killed. */
async function end(pid: number): Promise<void> {
  for (const [signal, patience] of [['SIGINT', 20_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]] as const) {
    if (!processAlive(pid)) return;
    process.kill(pid, signal);
    if (await processEnded(pid, patience)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) could not be ended`);
}

function openLog(dataDir: string): string {
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'logs', 'postgres.log');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) rmSync(file);
  closeSync(openSync(file, 'a', 0o600));
  return file;
}
