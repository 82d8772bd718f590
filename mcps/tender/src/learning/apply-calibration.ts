import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { mapFields } from '../map-fields.ts';
import { CRITICAL_FIELDS } from '../schema.ts';
import type { ParseRfpOutput } from '../schema.ts';
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
  const fields = mapFields(output.fields, (field) => ({ ...field, confidence: by(field.value === null ? 'empty' : 'value')(field) }));
  const all = <Entry extends Sure>(entries: Entry[], kind: AnswerKind): Entry[] => entries.map((entry) => ({ ...entry, confidence: by(kind)(entry) }));
  return {
    ...result,
    output: { ...output, fields, lots: all(output.lots, 'entry'), award_criteria: all(output.award_criteria, 'entry'), deadlines: all(output.deadlines, 'value'), ...(output.undated ? { undated: all(output.undated, 'value') } : {}), requirements: all(output.requirements, 'requirement'), calibration },
    confidence: Math.min(...CRITICAL_FIELDS.map((name) => fields[name].confidence)),
  };
}
