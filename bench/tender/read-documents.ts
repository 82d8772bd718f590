import type { DocumentFormat } from '@0711/contract/document';
import { createReader } from '@0711/documents/read-document';
import type { Reader } from '@0711/documents/read-document';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type TenderFile = { documents: ReadDocument[]; skipped: { file: string; reason: string }[]; milliseconds: number };

/** Reads files as the Platform's worker does: in child processes, containers part by part, text recognition where it is built in. */
export function openTenders(reader: Reader = createReader()): { read: (file: string) => Promise<TenderFile>; close: () => Promise<void> } {
  return { read: (file) => readTender(reader, file), close: () => reader.close() };
}

/** Throws what the reader throws for a file that cannot be read. */
async function readTender(reader: Reader, file: string): Promise<TenderFile> {
  const name = path.basename(file);
  const started = performance.now();
  const { format } = await reader.inspect({ path: file, name });
  const { documents, skipped } = format === 'zip' || format === 'email' ? await readParts(reader, file, name) : { documents: [await readOne(reader, file, name, format)], skipped: [] };
  return { documents, skipped, milliseconds: performance.now() - started };
}

async function readParts(reader: Reader, file: string, name: string): Promise<Omit<TenderFile, 'milliseconds'>> {
  const directory = await mkdtemp(path.join(tmpdir(), 'tender-parts-'));
  try {
    const { parts, skipped } = await reader.unpack({ path: file, name, directory });
    const documents: ReadDocument[] = [];
    for (const part of parts) documents.push(await readOne(reader, part.path, part.name, part.format));
    return { documents, skipped: skipped.map((part) => ({ file: part.name, reason: part.reason })) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function readOne(reader: Reader, file: string, name: string, format: DocumentFormat): Promise<ReadDocument> {
  const sha256 = createHash('sha256').update(await readFile(file)).digest('hex');
  return { ...(await reader.read({ path: file, name, format })), id: sha256.slice(0, 32), file: name, sha256 };
}
