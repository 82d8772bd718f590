import { analyse } from 'chardet';

/** Bytes as text: by byte order mark, by `declared` charset, as UTF-8 where that fits, else by the most likely charset. */
export function decodeText(bytes: Uint8Array, declared?: string | null): string {
  const marked = byteOrderMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const utf8 = decodeStrict('utf-8', bytes);
  if (utf8 !== null) return utf8;
  if (declared) {
    const text = decodeStrict(declared, bytes);
    if (text !== null) return text;
  }
  for (const { name } of analyse(bytes.subarray(0, 64 * 1024))) {
    const text = name.startsWith('UTF-8') ? null : decodeStrict(name, bytes);
    if (text !== null) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function decodeStrict(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
