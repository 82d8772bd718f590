import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Whom the server runs as when root starts it: PostgreSQL refuses to run as root. */
export type ServerUser = { name: string; uid: number; gid: number };

/** The user to drop to, `postgres` or else `nobody`; null when we are not root and it runs as ourselves. */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = users.find(([name]) => name === wanted) ?? [];
    if (name !== undefined) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('the embedded PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody" to run it as');
}

/** True when every folder from the root down to `path`, which must exist, lets this user pass. */
export function canReach(user: ServerUser, path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
