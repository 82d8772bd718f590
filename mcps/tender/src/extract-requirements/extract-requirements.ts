import type { McpContext } from '@0711/mcp-sdk/context';
import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { readTender, report } from '../bidding/read-tender.ts';
import { reviewReason, reviewReasons } from '../engine/review-reason.ts';
import type { ParseRfpOutput } from '../schema.ts';
import { listConfidence, listRequirements } from './list-requirements.ts';
import { EXTRACT_REQUIREMENTS_SCHEMA } from './schema.ts';
import type { ExtractRequirementsInput, ExtractRequirementsOutput } from './schema.ts';

type Warning = ParseRfpOutput['warnings'][number];
// What is wrong with one field says nothing about the list.
const OF_FIELDS = new Set<Warning['code']>(['contradiction', 'impossible_date']);

/** Everything that the documents ask of a bidder. Completed by itself when the list is sure; see `listConfidence`. */
export async function extractRequirements(input: ExtractRequirementsInput, ctx: McpContext): Promise<McpResult<ExtractRequirementsOutput>> {
  const tender = await readTender(input, ctx);
  await report(ctx, 'requirements', 0.3, 'Listing requirements');
  const requirements = listRequirements(tender, input);
  const warnings = tender.output.warnings.filter(({ code }) => !OF_FIELDS.has(code));
  return {
    output: { schema: EXTRACT_REQUIREMENTS_SCHEMA, documents: tender.output.documents, requirements, warnings },
    confidence: listConfidence(requirements),
    review: reviewReason(warnings),
    reasons: reviewReasons(warnings),
  };
}
