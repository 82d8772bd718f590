import { createHash } from 'node:crypto';
import { parseDocument } from '@0711/documents/parse-document';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { ParseRfpInput } from '../schema.ts';
import { openSource } from '../source/open-source.ts';
import type { Source } from '../source/source.ts';

/** Reads Markdown by the real reader, as the platform would. */
export async function readMarkdown(text: string, file = 'tender.md'): Promise<ReadDocument> {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...(await parseDocument({ bytes, format: 'markdown' })), id: sha256.slice(0, 16), file, sha256 };
}

/** Markdown as the engine sees it. */
export async function sourceOf(text: string, hints: Pick<ParseRfpInput, 'document_type' | 'language'> = {}): Promise<Source> {
  return openSource(await readMarkdown(text), 0, hints);
}
