import { AppError } from '@0711/contract/errors';
import { bomb, tooDense, total } from '../format/check-package.ts';
import type { ZipEntry } from '../format/list-zip.ts';
import { checkPartName, refuseArchive } from './refuse-part.ts';

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 500 * 1024 * 1024;

/**
 * Checks what an archive declares, before any of it is unpacked. Throws AppError `encrypted_file`, or `unreadable_file` by the file that
 * makes it dangerous: one that would be written elsewhere, a link, another archive, one that unpacks to far too much.
 */
export function checkArchive(name: string, entries: ZipEntry[]): void {
  if (entries.length > MOST_ENTRIES) throw bomb(name, `it holds more than ${MOST_ENTRIES} files`);
  for (const entry of entries) {
    checkPartName(name, entry.name);
    if (entry.special) throw bomb(name, `${entry.name} is a link to another place`);
    if (entry.encrypted) throw new AppError('encrypted_file', `${name} is protected by a password (${entry.name}). Pack it without one and upload it again.`);
    refuseArchive(name, entry.name);
  }
  if (total(entries) > MOST_BYTES) throw bomb(name, `it would unpack to ${Math.round(total(entries) / 1024 / 1024)} MB`);
  const suspect = tooDense(entries);
  if (suspect) throw bomb(name, `${suspect.name} is packed more than 200 to 1`);
}
