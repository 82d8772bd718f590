import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unpackContainer } from '@0711/documents/container/unpack-container';
import { inspectFile } from '@0711/documents/inspect-file';
import { parseDocument } from '@0711/documents/parse-document';
import type { OpenedDocument, ReadDocument } from '@0711/mcp-sdk/context';

/** Reads a file as the Platform would: itself, or all parts of a container. Throws what the reader throws. */
export async function openFile(file: string): Promise<OpenedDocument> {
  const name = path.basename(file);
  const bytes = new Uint8Array(await readFile(file));
  const { format } = await inspectFile({ name, bytes });
  if (format !== 'zip' && format !== 'email') return { documents: [await read(bytes, format, name)], skipped: [] };
  const directory = await mkdtemp(path.join(tmpdir(), '0711-parts-'));
  try {
    const { parts, skipped } = await unpackContainer({ name, bytes, format }, directory);
    const documents: ReadDocument[] = [];
    for (const part of parts) documents.push(await read(new Uint8Array(await readFile(part.path)), part.format, part.name));
    return { documents, skipped: skipped.map((part) => ({ file: part.name, reason: part.reason })) };
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function read(bytes: Uint8Array, format: ReadDocument['format'], file: string): Promise<ReadDocument> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...(await parseDocument({ bytes, format, name: file })), id: sha256.slice(0, 16), file, sha256 };
}
