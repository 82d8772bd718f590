import { createHash } from 'node:crypto';
import { parseDocument } from '@0711/documents/parse-document';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import { openSource } from '../source/open-source.ts';
import type { Source } from '../source/source.ts';

/** Reads an XML or GAEB text by the real reader, as the platform would. */
export async function readXml(xml: string, format: 'xml' | 'gaeb' = 'xml', file = `notice.${format}`): Promise<ReadDocument> {
  const bytes = new TextEncoder().encode(xml);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...(await parseDocument({ bytes, format, name: file })), id: sha256.slice(0, 16), file, sha256 };
}

/** The same, as the engine sees it. */
export async function xmlSource(xml: string, format: 'xml' | 'gaeb' = 'xml'): Promise<Source> {
  return openSource(await readXml(xml, format), 0, {});
}
