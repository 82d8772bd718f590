import { randomBytes, randomUUID } from 'node:crypto';
import { chownSync, chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerUser } from './embedded-user.ts';
import { canReach } from './embedded-user.ts';

/** What `<dataDir>/postgres.json` (mode 600) keeps from one start to the next. */
export type Home = {
  /** The folder that holds PGDATA (`data`); owned by the user that the server runs as. */
  directory: string;
  password: string;
  /** The port of the last start. */
  port: number | null;
};

/**
 * Finds or founds the server's home. It is `<dataDir>/pg`, unless the server must run as another user who can't get
 * there (root started us, in a private folder): then `/var/tmp/0711-pg-<id>`, whose id `<dataDir>/postgres.json` keeps.
 * Throws when somebody else owns that folder.
 */
export function openHome(dataDir: string, user: ServerUser | null): Home {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const home = readHome(dataDir) ?? found(dataDir, user);
  mkdirSync(home.directory, { recursive: true, mode: 0o700 });
  const stat = lstatSync(home.directory);
  const owner = process.getuid?.() ?? stat.uid;
  if (!stat.isDirectory() || (stat.uid !== owner && stat.uid !== user?.uid)) {
    throw new Error(`${home.directory} belongs to somebody else; the embedded PostgreSQL will not use it`);
  }
  chmodSync(home.directory, 0o700);
  if (user) chownSync(home.directory, user.uid, user.gid);
  saveHome(dataDir, home);
  return home;
}

/** The home that was founded for this data directory; null before the first start. Throws when its record is damaged. */
export function readHome(dataDir: string): Home | null {
  const file = join(dataDir, 'postgres.json');
  return existsSync(file) ? parseHome(file) : null;
}

/** Writes the home down, whole or not at all. */
export function saveHome(dataDir: string, home: Home): void {
  const file = join(dataDir, 'postgres.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(home, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The URL of one of its databases, as its superuser. */
export function embeddedUrl(home: Home, port: number, database: string): string {
  return `postgres://postgres:${home.password}@127.0.0.1:${port}/${database}`;
}

function found(dataDir: string, user: ServerUser | null): Home {
  const directory = user === null || canReach(user, dataDir) ? join(dataDir, 'pg') : join('/var/tmp', `0711-pg-${randomUUID()}`);
  return { directory, password: randomBytes(24).toString('base64url'), port: null };
}

function parseHome(file: string): Home {
  const home: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof home === 'object' && home !== null && 'directory' in home && 'password' in home && 'port' in home) {
    const { directory, password, port } = home;
    if (typeof directory === 'string' && typeof password === 'string' && (typeof port === 'number' || port === null)) {
      return { directory, password, port };
    }
  }
  throw new Error(`${file} is damaged: it should hold the directory, the password and the port of the embedded PostgreSQL`);
}
