import { AppError } from '@0711/contract/errors';
import { type FileFault, refuseFile } from '@0711/contract/file-fault';
import { listZip, type ZipEntry } from './list-zip.ts';

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 512 * 1024 * 1024;
const HIGHEST_RATIO = 200;
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;

/** What makes one kind of Office file whole: its main part, the parts that are read, and the bytes that these may unpack to. */
export type PackageKind = { what: string; main: RegExp; missing: string; isRead: (name: string) => boolean; mostReadBytes: number };

/**
 * Checks what an Office file (a ZIP archive) declares, without unpacking it. Throws AppError `unreadable_file` for one without its main
 * part, one that is damaged, and one that would unpack to far more than a document (a bomb); `encrypted_file` for one with a password.
 */
export async function checkPackage(name: string, bytes: Uint8Array, kind: PackageKind): Promise<void> {
  const entries = await listZip(bytes);
  if (entries === null) throw new AppError('unreadable_file', `${name} is damaged or cut off: its ${kind.what} cannot be opened.`);
  if (entries.length > MOST_ENTRIES) throw bomb(name, `it holds more than ${MOST_ENTRIES} files`);
  if (entries.some((entry) => entry.encrypted)) throw new AppError('encrypted_file', `${name} is protected by a password. Save it without one and upload it again.`);
  if (!entries.some((entry) => kind.main.test(entry.name))) throw new AppError('unreadable_file', `${name} is not a complete ${kind.what}: ${kind.missing} is missing.`);
  const read = entries.filter((entry) => kind.isRead(entry.name));
  if (total(entries) > MOST_BYTES || total(read) > kind.mostReadBytes) throw bomb(name, `it would unpack to ${Math.round(total(entries) / 1024 / 1024)} MB`);
  const suspect = tooDense(entries);
  if (suspect) throw bomb(name, `${suspect.name} is packed more than ${HIGHEST_RATIO} to 1`);
}

/** The first file that would unpack to more than 8 MB and more than 200 times its size: text never does. */
export function tooDense(entries: ZipEntry[]): ZipEntry | undefined {
  return entries.find((entry) => entry.size > RATIO_MATTERS_FROM && entry.size > HIGHEST_RATIO * Math.max(1, entry.packed));
}

export function total(entries: ZipEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.size, 0);
}

/** The refusal of an archive whose contents would do harm. */
export function bomb(name: string, why: string, fault: FileFault = 'unsafe'): AppError {
  return refuseFile('unreadable_file', fault, `${name} cannot be opened safely: ${why}.`);
}
