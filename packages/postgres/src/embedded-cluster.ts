import { execFile } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Home } from './embedded-home.ts';
import type { ServerUser } from './embedded-user.ts';

const MAJOR = '18';

/** Makes the database cluster unless it is there: whole or not at all, so that a killed start leaves no half of one. */
export async function ensureCluster(home: Home, binaries: string, user: ServerUser | null, sync: boolean): Promise<void> {
  const data = join(home.directory, 'data');
  if (existsSync(join(data, 'PG_VERSION'))) {
    const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
    if (version !== MAJOR) throw new Error(`${data} was written by PostgreSQL ${version}, this is ${MAJOR}; move it away or restore a dump`);
    return;
  }
  const fresh = join(home.directory, 'data.new');
  const passwordFile = join(home.directory, 'password');
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, home.password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const args = ['-D', fresh, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
  if (!sync) args.push('--no-sync');
  try {
    await promisify(execFile)(join(binaries, 'bin', 'initdb'), args, {
      cwd: home.directory,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    renameSync(fresh, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
