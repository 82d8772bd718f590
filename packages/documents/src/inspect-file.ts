import { type DocumentFormat, MAX_DOCUMENT_BYTES } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import { checkDocx } from './format/check-docx.ts';
import { checkXlsx } from './format/check-xlsx.ts';
import { detectFormat } from './format/detect-format.ts';
import { MEDIA_TYPES } from './format/media-types.ts';
import { withPdf } from './pdf/open-pdf.ts';
import { readXmlTree } from './structured/xml-tree.ts';

/** What a file is. `pages` is null for formats without pages. */
export type Inspection = { format: DocumentFormat; mediaType: string; pages: number | null };

/**
 * What a file is, checked without reading all of it, and without looking into a container. Throws AppError naming the file and the
 * reason: `empty_file`, `file_too_large`, `unsupported_format`, `encrypted_file`, `unreadable_file` or `too_many_pages`.
 */
export async function inspectFile(input: { name: string; bytes: Uint8Array }): Promise<Inspection> {
  const { name, bytes } = input;
  if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(name);
  const format = await detectFormat(name, bytes);
  if (format === 'docx') await checkDocx(name, bytes);
  if (format === 'xlsx') await checkXlsx(name, bytes);
  if (format === 'xml' || format === 'gaeb') readXmlTree(bytes, name);
  const pages = format === 'pdf' ? await withPdf(bytes, name, (pdf) => pdf.pages) : null;
  return { format, mediaType: MEDIA_TYPES[format], pages };
}

/** The refusal of a file over 50 MB, by whoever measures it first. */
export function tooLarge(name: string): AppError {
  return new AppError('file_too_large', `${name} is larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB.`);
}
