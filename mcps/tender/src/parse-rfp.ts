import type { McpContext } from '@0711/mcp-sdk/context';
import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { ParseRfpInput, ParseRfpOutput } from './schema.ts';
import { parseTender } from './engine/parse-tender.ts';

/** Reads the documents one after the other, then extracts. Throws McpError when none can be read, AbortError when stopped. */
export async function parseRfp(input: ParseRfpInput, ctx: McpContext): Promise<McpResult<ParseRfpOutput>> {
  const documents: ReadDocument[] = [];
  for (const id of input.documents) {
    ctx.signal.throwIfAborted();
    documents.push(await ctx.documents.read(id));
  }
  return parseTender(documents, input, ctx);
}
