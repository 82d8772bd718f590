import { lt, sql } from 'drizzle-orm';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '../context.ts';
import { incomingDocuments } from '../db/schema.ts';
import { dropIncoming } from './drop-incoming.ts';
import { uploadDirectory } from './storage-keys.ts';

const HOUR_MS = 3_600_000;

/** Removes what a killed process left: uploads that nobody took, and files that no row came for or whose document was deleted, each after an hour. */
export async function sweepFiles({ db, files, config }: Pick<Services, 'db' | 'files' | 'config'>): Promise<void> {
  const directory = uploadDirectory(config);
  for (const name of await readdir(directory).catch(() => [])) {
    const path = join(directory, name);
    const age = Date.now() - (await stat(path).then((found) => found.mtimeMs, () => Date.now()));
    if (age > HOUR_MS) await rm(path, { recursive: true, force: true });
  }
  const left = await db.select({ id: incomingDocuments.id }).from(incomingDocuments).where(lt(incomingDocuments.createdAt, sql`now() - interval '1 hour'`));
  for (const { id } of left) await dropIncoming({ db, files }, [id]);
}
