import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes beginnings of models that nobody has gone on with for `olderThanMs`. A directory that is not there has none. */
export async function sweepParts(directory: string, olderThanMs: number): Promise<void> {
  for (const name of await readdir(directory).catch(() => [])) {
    if (!/^[0-9a-f]{64}\.part$/.test(name)) continue;
    const path = join(directory, name);
    const changed = await stat(path).then((found) => found.mtimeMs, () => Date.now());
    if (Date.now() - changed > olderThanMs) await rm(path, { force: true });
  }
}
