import type { DocumentFormat } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import { refuseFile } from '@0711/contract/file-fault';
import { describeBinary, describeEnding, describeOle, describeText, describeZip, endingOf } from './describe-file.ts';
import { faultOfKind } from './fault-of-kind.ts';
import { listZip } from './list-zip.ts';
import { isEmail, xmlFormat } from './recognise-text.ts';

const READ = '; 0711 reads PDF, DOCX, XLSX, HTML, Markdown, text, XML notices, GAEB XML, e-mails (EML) and ZIP archives.';
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** Endings of files that are read, and what they promise. */
const PROMISES: Record<string, string> = {
  pdf: 'a PDF', docx: 'a Word document (DOCX)', xlsx: 'an Excel workbook (XLSX)', xml: 'an XML file', zip: 'a ZIP archive', eml: 'an e-mail',
};
const GAEB_ENDING = /^x8\d[a-z]?$/;
const ZIP_FORMATS: Record<string, DocumentFormat> = { 'a Word document': 'docx', 'an Excel workbook': 'xlsx' };
/** What a file without a telling name may be; a text may turn out to be a web page or an e-mail. */
const OPEN_ENDINGS = new Set(['', 'txt', 'text']);
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
  const ending = endingOf(name);
  const entries = await listZip(bytes);
  if (entries === null) {
    const what = ending === 'docx' ? 'its Word document' : ending === 'xlsx' ? 'its Excel workbook' : 'its archive';
    throw new AppError('unreadable_file', `${name} is damaged or cut off: ${what} cannot be opened.`);
  }
  const office = entries.some((entry) => entry.name === '[Content_Types].xml');
  // An archive may well have a folder that is called `word`.
  if (ending === 'zip' && !office) return 'zip';
  const what = describeZip(entries);
  const format = ZIP_FORMATS[what];
  if (format && (ending === format || ending === 'zip' || !Object.hasOwn(PROMISES, ending))) return format;
  if (what === 'a ZIP archive') {
    // A Word document or workbook whose main part is missing: its own check says so.
    if (office && (ending === 'docx' || ending === 'xlsx')) return ending;
    if (ending === 'zip' || ending === '') return 'zip';
  }
  throw unsupported(name, what);
}

function textFormat(name: string, bytes: Uint8Array): DocumentFormat {
  const start = decodeStart(bytes);
  if (bytes.length < 1_000_000 && Buffer.from(bytes).toString('latin1').trim() === '') throw new AppError('empty_file', `${name} is empty: it has no text.`);
  const ending = endingOf(name);
  const html = isHtml(start);
  const xml = html ? null : xmlFormat(start, ending === 'xml' || GAEB_ENDING.test(ending));
  const what = describeText(start) ?? (xml === 'svg' ? 'an SVG image' : null);
  if (what !== null) throw unsupported(name, what);
  if ((OPEN_ENDINGS.has(ending) || ending === 'eml') && isEmail(start, ending === 'eml')) return 'email';
  if (xml !== null && xml !== 'svg' && (ending === 'xml' || !Object.hasOwn(PROMISES, ending))) return xml;
  if (html && ending === 'xml') return 'html';
  if (Object.hasOwn(PROMISES, ending) || GAEB_ENDING.test(ending)) throw unsupported(name, html ? 'a web page (HTML)' : xml === null ? 'a text file' : 'an XML file');
  const byEnding = Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
  if (html && byEnding !== 'markdown') return 'html';
  if (byEnding) return byEnding;
  throw unsupported(name, describeEnding(name) ?? `a text file of unknown kind (.${ending})`);
}

function unsupported(name: string, what: string): AppError {
  const ending = endingOf(name);
  const promised = GAEB_ENDING.test(ending) ? 'a GAEB XML file' : Object.hasOwn(PROMISES, ending) ? PROMISES[ending] : undefined;
  const instead = promised && !what.startsWith(promised.replace(/ \(.*/, '')) ? `, not ${promised}` : '';
  const fault = faultOfKind(what);
  return refuseFile('unsupported_format', fault === 'unsupported' && instead !== '' ? 'misnamed' : fault, `${name} is ${what}${instead}${READ}`);
}

/** The sentence of a refusal without what else would be read: enough where many files are told of at once. */
export function withoutAdvice(message: string): string {
  return message.replace(READ, '.');
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
