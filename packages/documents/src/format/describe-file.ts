import { fileTypeFromBuffer } from 'file-type';
import type { ZipEntry } from './list-zip.ts';

/** What the ending of a name stands for, for files that 0711 does not read. */
const ENDINGS: Record<string, string> = {
  doc: 'an old Word document (.doc)', dot: 'an old Word template', rtf: 'an RTF document', odt: 'an OpenDocument text', pages: 'a Pages document',
  xls: 'an old Excel workbook (.xls)', xlsx: 'an Excel workbook', xlsm: 'an Excel workbook that holds macros', xlsb: 'a binary Excel workbook (.xlsb)', ods: 'an OpenDocument spreadsheet', csv: 'a CSV table', tsv: 'a table of values',
  ppt: 'an old PowerPoint presentation', pptx: 'a PowerPoint presentation', odp: 'an OpenDocument presentation', xml: 'an XML file', json: 'a JSON file',
  zip: 'a ZIP archive', rar: 'a RAR archive', '7z': 'a 7-Zip archive', gz: 'a gzip archive', tar: 'a tar archive', eml: 'an e-mail', msg: 'an Outlook e-mail (.msg)', tnef: 'an Outlook attachment (winmail.dat)',
  dwg: 'a CAD drawing', dxf: 'a CAD drawing', ifc: 'a building model (IFC)', svg: 'an SVG image', ps: 'a PostScript file', tex: 'a TeX source', epub: 'an e-book (EPUB)',
};

/** How a file is named to a person by the ending of its name; null when the ending says nothing. */
export function describeEnding(name: string): string | null {
  const ending = endingOf(name);
  const gaeb = /^([xdp])8\d[a-z]?$/.exec(ending)?.[1];
  if (gaeb) return gaeb === 'x' ? 'a GAEB file' : `an old GAEB file (${gaeb === 'd' ? 'GAEB 90' : 'GAEB 2000'})`;
  return Object.hasOwn(ENDINGS, ending) ? (ENDINGS[ending] ?? null) : null;
}

export function endingOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** What a ZIP archive holds, by the names in it. */
export function describeZip(entries: ZipEntry[]): string {
  const has = (prefix: string): boolean => entries.some((entry) => entry.name.startsWith(prefix));
  if (holdsMacros(entries)) return `${has('xl/') ? 'an Excel workbook' : has('ppt/') ? 'a PowerPoint presentation' : 'a Word document'} that holds macros`;
  if (has('xl/workbook.bin')) return 'a binary Excel workbook (.xlsb)';
  if (has('xl/')) return 'an Excel workbook';
  if (has('ppt/')) return 'a PowerPoint presentation';
  if (has('word/')) return 'a Word document';
  if (has('content.xml') && has('META-INF/manifest.xml')) return 'an OpenDocument file';
  if (has('META-INF/container.xml')) return 'an e-book (EPUB)';
  return 'a ZIP archive';
}

/** Whether an Office file has programs in it (Visual Basic, or the older macro sheets). */
export function holdsMacros(entries: ZipEntry[]): boolean {
  return entries.some(({ name }) => /^(?:word|xl|ppt)\/(?:vbaProject\.bin|macrosheets\/)/i.test(name));
}

/** What an old Office file (an OLE container) holds, by the names of its streams. */
export function describeOle(bytes: Uint8Array): string {
  const found = (name: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
  if (found('EncryptedPackage')) return 'an Office document protected by a password';
  if (found('WordDocument')) return 'an old Word document (.doc)';
  if (found('Workbook') || found('Book')) return 'an old Excel workbook (.xls)';
  if (found('PowerPoint Document')) return 'an old PowerPoint presentation';
  if (found('__properties_version1.0')) return 'an Outlook e-mail (.msg)';
  return 'an old Office file';
}

/** What a binary file is by its first bytes; null when nobody knows. */
export async function describeBinary(bytes: Uint8Array): Promise<string | null> {
  const type = await fileTypeFromBuffer(bytes.slice(0, 4100)).catch(() => undefined);
  if (!type) return null;
  if (type.ext === 'dwg') return 'a CAD drawing';
  const [kind] = type.mime.split('/');
  const name = type.ext.toUpperCase();
  if (kind === 'image') return `an image (${name})`;
  if (kind === 'video' || kind === 'audio') return `a ${kind} file (${name})`;
  return ENDINGS[type.ext] ?? `a file of type ${type.mime}`;
}

/** What a text is that is no document: RTF, PostScript. Null for any other text. `start` is its beginning. */
export function describeText(start: string): string | null {
  const text = start.trimStart();
  if (text.startsWith('{\\rtf')) return 'an RTF document';
  return text.startsWith('%!PS') ? 'a PostScript file' : null;
}
