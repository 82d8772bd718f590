import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentFormat } from '@0711/contract/document';
import { parseDocument } from '@0711/documents/parse-document';
import type { ReadDocument } from '@0711/mcp-sdk/context';

const FORMATS: Record<string, DocumentFormat> = { '.pdf': 'pdf', '.docx': 'docx', '.html': 'html', '.htm': 'html', '.md': 'markdown', '.markdown': 'markdown', '.txt': 'text' };

/** The files of a folder by whether their format can be read. */
export async function listDocuments(folder: string): Promise<{ readable: string[]; refused: string[] }> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name).sort();
  return { readable: names.filter((name) => formatOf(name)), refused: names.filter((name) => !formatOf(name)) };
}

/** Whether a file's format is read today, by its name. */
export function isReadable(name: string): boolean {
  return formatOf(name) !== undefined;
}

function formatOf(name: string): DocumentFormat | undefined {
  return FORMATS[path.extname(name).toLowerCase()];
}

/** Reads one file as the Platform's worker would. Throws what the reader throws, and for formats that are not read yet. */
export async function readTenderDocument(file: string): Promise<ReadDocument> {
  const format = formatOf(file);
  if (!format) throw new Error(`${path.basename(file)}: this format is not read yet`);
  const bytes = new Uint8Array(await readFile(file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...(await parseDocument({ bytes, format })), id: sha256.slice(0, 32), file: path.basename(file), sha256 };
}
