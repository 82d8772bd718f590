import type { McpContext } from '@0711/mcp-sdk/context';
import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { MODELS } from './confidence/model.ts';
import { doubtReading } from './doubts/doubt-reading.ts';
import { openTender } from './engine/open-tender.ts';
import { parseTender } from './engine/parse-tender.ts';
import { applyCalibration } from './learning/apply-calibration.ts';
import type { ParseRfpInput, ParseRfpOutput } from './schema.ts';

/**
 * Reads the documents one after the other, containers with all their parts (the platform reports its pages), then extracts. Confidence
 * is as this customer's reviews bear it out, and low for papers that are no tender or in a language not known. Throws McpError when one can't be read.
 */
export async function parseRfp(input: ParseRfpInput, ctx: McpContext): Promise<McpResult<ParseRfpOutput>> {
  const { documents, skipped } = await openTender(input.documents, ctx);
  return doubtReading(applyCalibration(await parseTender(documents, input, ctx, MODELS, skipped), ctx.learned), documents, input);
}
