import { type Entry, fromBufferPromise } from 'yauzl';

/** What a ZIP archive says of one of its files. Sizes in bytes, as declared. */
export type ZipEntry = { name: string; packed: number; size: number; encrypted: boolean };

const MOST_ENTRIES = 10_000;

/** The files that a ZIP archive lists, without unpacking any; null when it can't be read. At most 10,001 are listed. */
export async function listZip(bytes: Uint8Array): Promise<ZipEntry[] | null> {
  const entries: ZipEntry[] = [];
  try {
    await eachEntry(bytes, (entry) => {
      entries.push({ name: entry.fileName, packed: entry.compressedSize, size: entry.uncompressedSize, encrypted: entry.isEncrypted() });
      return Promise.resolve(entries.length <= MOST_ENTRIES);
    });
  } catch {
    return null;
  }
  return entries;
}

/** Unpacks the files whose names fit, one by one. Throws when one is larger than `most` bytes, or than it declares. */
export async function unzip(bytes: Uint8Array, fits: (name: string) => boolean, most: number): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let left = most;
  await eachEntry(bytes, async (entry, open) => {
    if (!fits(entry.fileName)) return true;
    const parts: Buffer[] = [];
    for await (const part of await open()) {
      const chunk = Buffer.from(part);
      left -= chunk.length;
      if (left < 0) throw new Error(`the archive unpacks to more than ${most} bytes`);
      parts.push(chunk);
    }
    files.set(entry.fileName, Buffer.concat(parts));
    return true;
  });
  return files;
}

/** Hands over one entry after the other until one says false. */
async function eachEntry(bytes: Uint8Array, take: (entry: Entry, open: () => Promise<AsyncIterable<Uint8Array>>) => Promise<boolean>): Promise<void> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
  try {
    for await (const entry of zip.eachEntry()) if (!(await take(entry, () => zip.openReadStreamPromise(entry)))) break;
  } finally {
    zip.close();
  }
}
