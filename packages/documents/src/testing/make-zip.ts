import { strToU8, type Zippable, zipSync } from 'fflate';

/** A ZIP archive of some files, in this order. `mode` is a file's Unix mode (a symbolic link is 0o120777). */
export function makeZip(files: Record<string, string | Uint8Array | { content: string; mode: number }>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, file] of Object.entries(files)) {
    if (typeof file === 'string') entries[name] = strToU8(file);
    else if (file instanceof Uint8Array) entries[name] = file;
    else entries[name] = [strToU8(file.content), { os: 3, attrs: file.mode << 16 }];
  }
  return zipSync(entries);
}

/** The same archive with the bytes of a name replaced by others, as programs write them that know no UTF-8. */
export function renameBytes(zip: Uint8Array, name: string, bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(zip);
  for (let at = changed.indexOf(name); at >= 0; at = changed.indexOf(name, at + 1)) Buffer.from(bytes).copy(changed, at);
  return changed;
}

/** The same archive, said to be encrypted. */
export function markEncrypted(zip: Uint8Array): Uint8Array {
  const changed = Buffer.from(zip);
  for (let at = 0; at + 4 <= changed.length; at += 1) {
    const signature = changed.readUInt32LE(at);
    if (signature === 0x04034b50) changed.writeUInt16LE(changed.readUInt16LE(at + 6) | 1, at + 6);
    else if (signature === 0x02014b50) changed.writeUInt16LE(changed.readUInt16LE(at + 8) | 1, at + 8);
  }
  return changed;
}

/** The same archive, each of whose files is said to unpack to so many bytes. */
export function declareSizes(zip: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(zip);
  for (let at = 0; at + 4 <= changed.length; at += 1) if (changed.readUInt32LE(at) === 0x02014b50) changed.writeUInt32LE(size, at + 24);
  return changed;
}
