import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import { entryName } from './entry-name.ts';

/** What a ZIP archive says of one of its files. Sizes in bytes, as declared. `special`: a link or device, no file with content. */
export type ZipEntry = { name: string; packed: number; size: number; encrypted: boolean; special: boolean };

export type OpenEntry = ZipEntry & { read: () => Promise<Uint8Array> };

const MOST_ENTRIES = 10_000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;

/** The files that a ZIP archive lists, without unpacking any; null when it can't be read. At most 10,001 are listed. */
export async function listZip(bytes: Uint8Array): Promise<ZipEntry[] | null> {
  return withZip(bytes, (entries) => Promise.resolve(entries)).catch(() => null);
}

/** Unpacks the files whose names fit, one by one. Throws when all of them are larger than `most` bytes, or one than it declares. */
export async function unzip(bytes: Uint8Array, fits: (name: string) => boolean, most: number): Promise<Map<string, Uint8Array>> {
  return withZip(bytes, async (entries) => {
    const files = new Map<string, Uint8Array>();
    let left = most;
    for (const entry of entries.filter(({ name }) => fits(name))) {
      left -= entry.size;
      if (left < 0) throw new Error(`the archive unpacks to more than ${most} bytes`);
      files.set(entry.name, await entry.read());
    }
    return files;
  });
}

/** Opens an archive for as long as `use` takes. An entry's `read` throws when it holds more or less than it declares, or is damaged. */
export async function withZip<T>(bytes: Uint8Array, use: (entries: OpenEntry[]) => Promise<T>): Promise<T> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, autoClose: false, decodeStrings: false });
  try {
    const entries: OpenEntry[] = [];
    for await (const entry of zip.eachEntry()) {
      entries.push({ ...describe(entry), read: async () => checked(await gather(await zip.openReadStreamPromise(entry), entry.uncompressedSize), entry) });
      if (entries.length > MOST_ENTRIES) break;
    }
    return await use(entries);
  } finally {
    zip.close();
  }
}

function describe(entry: Entry): ZipEntry {
  const unixType = (entry.externalFileAttributes >>> 16) & 0o170000;
  return {
    name: entryName(entry),
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    encrypted: entry.isEncrypted(),
    special: unixType !== 0 && unixType !== REGULAR && unixType !== FOLDER,
  };
}

function checked(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (crc32(bytes) !== entry.crc32) throw new Error('a file in the archive is not what was packed');
  return bytes;
}

async function gather(stream: AsyncIterable<Uint8Array>, declared: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > declared) throw new Error('a file in the archive is larger than it declares');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
