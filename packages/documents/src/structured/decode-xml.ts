import { decodeText } from '../flow/decode-text.ts';

/** XML as text: by byte order mark, else by the encoding that it declares, else as any other text. */
export function decodeXml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  if (declared && !/^utf-?8$/i.test(declared)) {
    const text = decodeAs(declared, bytes);
    if (text !== null) return text;
  }
  return decodeText(bytes, declared ?? null);
}

function decodeAs(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
