import type { McpContext, ReadDocument } from '@0711/mcp-sdk/context';
import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { parseTender } from './engine/parse-tender.ts';
import type { ParseRfpInput, ParseRfpOutput } from './schema.ts';

/** Reads the documents one after the other (the platform reports its pages), then extracts. Throws McpError when one can't be read. */
export async function parseRfp(input: ParseRfpInput, ctx: McpContext): Promise<McpResult<ParseRfpOutput>> {
  const documents: ReadDocument[] = [];
  for (const id of input.documents) {
    ctx.signal.throwIfAborted();
    documents.push(...(await ctx.documents.open(id)).documents);
  }
  return parseTender(documents, input, ctx);
}
