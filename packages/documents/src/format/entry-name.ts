import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { plainName } from './plain-name.ts';

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;
/** The upper half of code page 850, in which Windows writes names that are not marked as UTF-8. Umlauts stand as in 437. */
const CODE_PAGE =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * The name of a file in a ZIP archive, with `/` between folders. It is UTF-8 where the entry says so, where its Unicode extra field (for
 * this very name) has it, or where its bytes are nothing else; code page 850 otherwise.
 */
export function entryName(entry: Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>): string {
  const raw = entry.fileNameRaw;
  const name = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 ? raw.toString('utf8') : (unicodePath(entry) ?? asUtf8(raw) ?? asCodePage(raw));
  return plainName(name);
}

function unicodePath({ extraFields, fileNameRaw }: Pick<Entry, 'extraFields' | 'fileNameRaw'>): string | null {
  const data = extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  if (!data || data.length < 6 || data[0] !== 1 || data.readUInt32LE(1) !== crc32(fileNameRaw)) return null;
  return data.subarray(5).toString('utf8');
}

function asUtf8(raw: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return null;
  }
}

function asCodePage(raw: Uint8Array): string {
  return Array.from(raw, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE[byte - 0x80] ?? '?'))).join('');
}
