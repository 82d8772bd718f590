import type { DocumentFormat } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import { describeBinary, describeEnding, describeOle, describeText, describeZip, endingOf } from './describe-file.ts';
import { listZip } from './list-zip.ts';

const READ = '0711 reads PDF, DOCX, HTML, Markdown and text';
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** Endings of files that are read, and what they promise. */
const PROMISES: Record<string, string> = { pdf: 'a PDF', docx: 'a Word document (DOCX)', docm: 'a Word document (DOCX)' };
const BY_ENDING: Record<string, DocumentFormat> = { html: 'html', htm: 'html', xhtml: 'html', md: 'markdown', markdown: 'markdown', txt: 'text', text: 'text', '': 'text' };

/**
 * The format of a file by its bytes and, for what only its name can tell, its name. Throws AppError `empty_file`, `encrypted_file`,
 * `unreadable_file` (a damaged archive) or `unsupported_format`, naming the file and what it is.
 */
export async function detectFormat(name: string, bytes: Uint8Array): Promise<DocumentFormat> {
  if (bytes.length === 0) throw new AppError('empty_file', `${name} is empty.`);
  if (startsWith(bytes, OLE)) return refuseOle(name, bytes);
  if (isPdf(name, bytes)) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b])) return zipFormat(name, bytes);
  const binary = isText(bytes) ? null : ((await describeBinary(bytes)) ?? describeEnding(name) ?? 'a binary file of unknown kind');
  if (binary !== null) throw unsupported(name, binary);
  return textFormat(name, bytes);
}

/** A PDF may have junk before its first line, but then it is called one. */
function isPdf(name: string, bytes: Uint8Array): boolean {
  const at = Buffer.from(bytes.subarray(0, 1024)).indexOf('%PDF-');
  return at === 0 || (at > 0 && endingOf(name) === 'pdf');
}

function refuseOle(name: string, bytes: Uint8Array): never {
  const what = describeOle(bytes);
  if (what.endsWith('password')) throw new AppError('encrypted_file', `${name} is protected by a password. Save it without one and upload it again.`);
  throw unsupported(name, what);
}

async function zipFormat(name: string, bytes: Uint8Array): Promise<DocumentFormat> {
  const entries = await listZip(bytes);
  if (entries === null) {
    throw new AppError('unreadable_file', `${name} is damaged or cut off: ${endingOf(name) === 'docx' ? 'its Word document' : 'its archive'} cannot be opened.`);
  }
  const what = describeZip(entries);
  const isWord = what === 'a Word document' || (what === 'a ZIP archive' && endingOf(name) === 'docx' && entries.some((entry) => entry.name === '[Content_Types].xml'));
  if (isWord) return 'docx';
  throw unsupported(name, what);
}

function textFormat(name: string, bytes: Uint8Array): DocumentFormat {
  const start = decodeStart(bytes);
  if (bytes.length < 1_000_000 && Buffer.from(bytes).toString('latin1').trim() === '') throw new AppError('empty_file', `${name} is empty: it has no text.`);
  const what = describeText(start);
  if (what !== null) throw unsupported(name, what);
  const ending = endingOf(name);
  if (Object.hasOwn(PROMISES, ending)) throw unsupported(name, isHtml(start) ? 'a web page (HTML)' : 'a text file');
  const byEnding = Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
  if (byEnding === 'text' && isHtml(start)) return 'html';
  if (byEnding) return byEnding;
  if (isHtml(start)) return 'html';
  throw unsupported(name, describeEnding(name) ?? `a text file of unknown kind (.${ending})`);
}

function unsupported(name: string, what: string): AppError {
  const promised = Object.hasOwn(PROMISES, endingOf(name)) ? PROMISES[endingOf(name)] : undefined;
  return new AppError('unsupported_format', `${name} is ${what}${promised ? `, not ${promised}` : ''}; ${READ}.`);
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** Text has no zero bytes, unless it is UTF-16. */
function isText(bytes: Uint8Array): boolean {
  const marked = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return marked || !bytes.subarray(0, 64 * 1024).includes(0);
}

function decodeStart(bytes: Uint8Array): string {
  const charset = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(charset).decode(bytes.subarray(0, 8192));
}

function isHtml(start: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start);
}
