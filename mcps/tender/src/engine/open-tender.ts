import type { McpContext, OpenedDocument, ReadDocument } from '@0711/mcp-sdk/context';

/**
 * All documents of a tender, those in containers too, each once: a file that was handed in twice (alone, and in a ZIP) would count as
 * two voices for what it says. Throws McpError when one of the ids can't be read, and the signal's reason.
 */
export async function openTender(ids: string[], ctx: Pick<McpContext, 'documents' | 'signal'>): Promise<OpenedDocument> {
  const documents = new Map<string, ReadDocument>();
  const skipped: OpenedDocument['skipped'] = [];
  for (const id of ids) {
    ctx.signal.throwIfAborted();
    const opened = await ctx.documents.open(id);
    for (const document of opened.documents) if (!documents.has(document.sha256)) documents.set(document.sha256, document);
    skipped.push(...opened.skipped);
  }
  return { documents: [...documents.values()], skipped };
}
