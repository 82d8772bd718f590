import { AppError } from '@0711/contract/errors';
import { listZip, type ZipEntry } from './list-zip.ts';

const MOST_ENTRIES = 10_000;
/** Bytes that all of a document may unpack to, and its text parts. A thousand pages of text are about 20 MB of XML. */
const MOST_BYTES = 512 * 1024 * 1024;
export const MOST_XML_BYTES = 64 * 1024 * 1024;
const HIGHEST_RATIO = 200;
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;

/** Whether a part of a DOCX is text that is read: everything but pictures, fonts and embedded files. */
export function isReadPart(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !name.startsWith('customXml/');
}

/**
 * Checks what a DOCX declares, without unpacking it. Throws AppError `unreadable_file` for one without a text, one that is damaged,
 * and one that would unpack to far more than a document (a bomb); `encrypted_file` for one that needs a password.
 */
export async function checkDocx(name: string, bytes: Uint8Array): Promise<void> {
  const entries = await listZip(bytes);
  if (entries === null) throw new AppError('unreadable_file', `${name} is damaged or cut off: its Word document cannot be opened.`);
  if (entries.length > MOST_ENTRIES) throw bomb(name, `it holds more than ${MOST_ENTRIES} files`);
  if (entries.some((entry) => entry.encrypted)) throw new AppError('encrypted_file', `${name} is protected by a password. Save it without one and upload it again.`);
  if (!entries.some((entry) => /^word\/document\d*\.xml$/i.test(entry.name))) throw new AppError('unreadable_file', `${name} is not a complete Word document: its text (document.xml) is missing.`);
  const xml = entries.filter((entry) => isReadPart(entry.name));
  if (total(entries) > MOST_BYTES || total(xml) > MOST_XML_BYTES) throw bomb(name, `it would unpack to ${Math.round(total(entries) / 1024 / 1024)} MB`);
  const suspect = entries.find((entry) => entry.size > RATIO_MATTERS_FROM && entry.size > HIGHEST_RATIO * Math.max(1, entry.packed));
  if (suspect) throw bomb(name, `${suspect.name} is packed more than ${HIGHEST_RATIO} to 1`);
}

function total(entries: ZipEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.size, 0);
}

function bomb(name: string, why: string): AppError {
  return new AppError('unreadable_file', `${name} cannot be opened safely: ${why}.`);
}
