import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { CRITICAL_FIELDS } from '../schema.ts';
import type { ParseRfpOutput, TenderFields } from '../schema.ts';
import { Calibration, corrected } from './calibration.ts';
import type { AnswerKind } from './calibration.ts';

type Sure = { confidence: number; evidence: readonly { document: string }[] };

/**
 * A result with the confidences that this customer's reviewed results bear out. `learned` is what `fitCalibration` made, as it was
 * stored; anything else (nothing yet, or what another version stored) leaves the result as it is. What was recognised from an image
 * gets no surer: that it is read right nobody's reviews can tell.
 */
export function applyCalibration(result: McpResult<ParseRfpOutput>, learned: unknown): McpResult<ParseRfpOutput> {
  const known = Calibration.safeParse(learned);
  if (!known.success) return result;
  const { calibration } = known.data;
  const { output } = result;
  const images = new Set(output.documents.flatMap(({ id, ocr }) => (ocr ? [id] : [])));
  const by = (kind: AnswerKind) => ({ confidence, evidence }: Sure): number => {
    const better = corrected(confidence, calibration[kind]);
    return evidence.some(({ document }) => images.has(document)) ? Math.min(confidence, better) : better;
  };
  const fields = calibrated(output.fields, by('value'), by('empty'));
  const all = <Entry extends Sure>(entries: Entry[], kind: AnswerKind): Entry[] => entries.map((entry) => ({ ...entry, confidence: by(kind)(entry) }));
  return {
    ...result,
    output: { ...output, fields, lots: all(output.lots, 'entry'), award_criteria: all(output.award_criteria, 'entry'), deadlines: all(output.deadlines, 'value'), requirements: all(output.requirements, 'requirement'), calibration },
    confidence: Math.min(...CRITICAL_FIELDS.map((name) => fields[name].confidence)),
  };
}

function calibrated(fields: TenderFields, value: (field: Sure) => number, empty: (field: Sure) => number): TenderFields {
  const one = <Of extends Sure & { value: unknown }>(field: Of): Of => ({ ...field, confidence: (field.value === null ? empty : value)(field) });
  return {
    title: one(fields.title), buyer_name: one(fields.buyer_name), buyer_contact_email: one(fields.buyer_contact_email), reference_number: one(fields.reference_number),
    procedure_type: one(fields.procedure_type), place_of_performance: one(fields.place_of_performance), submission_deadline: one(fields.submission_deadline),
    questions_deadline: one(fields.questions_deadline), binding_period_end: one(fields.binding_period_end), contract_start: one(fields.contract_start),
    contract_end: one(fields.contract_end), contract_duration_months: one(fields.contract_duration_months), estimated_value: one(fields.estimated_value), cpv_codes: one(fields.cpv_codes),
  };
}
