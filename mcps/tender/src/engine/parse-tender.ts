import type { McpContext, ReadDocument } from '@0711/mcp-sdk/context';
import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { CRITICAL_FIELDS, PARSE_RFP_SCHEMA } from '../schema.ts';
import type { ParseRfpInput, ParseRfpOutput, TenderFields } from '../schema.ts';

type Hints = Pick<ParseRfpInput, 'document_type' | 'language'>;

/** Extracts what the documents of one tender state. */
export async function parseTender(documents: ReadDocument[], hints: Hints, ctx: Pick<McpContext, 'progress' | 'signal'>): Promise<McpResult<ParseRfpOutput>> {
  await ctx.progress({ step: 'extracting', percent: 70, message: 'Extracting' });
  ctx.signal.throwIfAborted();
  const none = () => ({ value: null, confidence: 0, derived: false, evidence: [] });
  const fields: TenderFields = {
    title: none(), buyer_name: none(), buyer_contact_email: none(), reference_number: none(), procedure_type: none(),
    place_of_performance: none(), submission_deadline: none(), questions_deadline: none(), binding_period_end: none(),
    contract_start: none(), contract_end: none(), contract_duration_months: none(), estimated_value: none(), cpv_codes: none(),
  };
  const output: ParseRfpOutput = {
    schema: PARSE_RFP_SCHEMA,
    documents: documents.map((d) => ({
      id: d.id, file: d.file, role: hints.document_type ?? 'other', pages: d.pages[0]?.page === null ? null : d.pages.length, language: hints.language ?? d.language, ocr: false,
    })),
    fields, lots: [], award_criteria: [], requirements: [], warnings: [],
  };
  return { output, confidence: Math.min(...CRITICAL_FIELDS.map((f) => fields[f].confidence)), review: null };
}
