import { MAX_DOCUMENT_BYTES, type SkippedPart } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import { type OpenEntry, withZip } from '../format/list-zip.ts';
import { checkArchive } from './check-archive.ts';
import { isLitter, type PartFile } from './part-files.ts';

const NATURAL = new Intl.Collator('de', { numeric: true });

/**
 * Hands over what a ZIP archive holds, in natural order (2 before 10), one file at a time. Throws AppError as `checkArchive` does, and
 * `unreadable_file` for a damaged one. A file that is damaged in itself, or too large, is handed over as skipped.
 */
export async function eachZipFile(name: string, bytes: Uint8Array, take: (part: PartFile | SkippedPart) => Promise<void>): Promise<void> {
  let opened = false;
  await withZip(bytes, async (entries) => {
    opened = true;
    checkArchive(name, entries);
    const files = entries.filter((entry) => !entry.name.endsWith('/') && !isLitter(entry.name));
    for (const entry of files.toSorted((a, b) => NATURAL.compare(a.name, b.name))) await take(await unpack(entry));
  }).catch((cause: unknown) => {
    if (opened) throw cause;
    throw new AppError('unreadable_file', `${name} is damaged or cut off: its archive cannot be opened.`, { cause });
  });
}

async function unpack(entry: OpenEntry): Promise<PartFile | SkippedPart> {
  const { name } = entry;
  if (entry.size === 0) return { name, code: 'empty', reason: `${name} is empty.` };
  if (entry.size > MAX_DOCUMENT_BYTES) return { name, code: 'too_large', reason: `${name} is larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB.` };
  const bytes = await entry.read().catch(() => null);
  return bytes ? { name, bytes } : { name, code: 'damaged', reason: `${name} is damaged in the archive.` };
}
