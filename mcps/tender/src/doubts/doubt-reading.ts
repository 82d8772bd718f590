import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { reviewReason, reviewReasons } from '../engine/review-reason.ts';
import { mapFields } from '../map-fields.ts';
import { CRITICAL_FIELDS, type ParseRfpInput, type ParseRfpOutput } from '../schema.ts';
import { warningOf } from '../warnings/word-warning.ts';
import { isNoTender } from './is-no-tender.ts';
import { otherLanguage } from './other-language.ts';

type Warning = ParseRfpOutput['warnings'][number];
type Sure = { confidence: number; evidence: readonly { document: string }[] };

/** Nothing is surer that was read from papers which the rules were not made for, and what they seem not to state less so. */
const DOUBTED = { stated: 60, missing: 40 };

/**
 * A result with the doubts that a reader has who sees that the papers are in a language that the rules do not know, or no tender at all:
 * a warning, which makes a person look, and no high confidence, least of all in what was not found. Notices and bills in XML say by their
 * elements what is what, in any language.
 */
export function doubtReading(result: McpResult<ParseRfpOutput>, documents: readonly ReadDocument[], { language }: Pick<ParseRfpInput, 'language'>): McpResult<ParseRfpOutput> {
  const { output } = result;
  const prose = documents.filter(({ format }) => format !== 'xml' && format !== 'gaeb');
  const foreign = new Map<string, string>();
  for (const { id, text } of language ? [] : prose) {
    const code = otherLanguage(text);
    if (code !== null) foreign.set(id, code);
  }
  const none = prose.length === documents.length && foreign.size === 0 && isNoTender(output, prose.map(({ text }) => text).join('\n'));
  if (foreign.size === 0 && !none) return result;
  const words = output.documents.some((one) => one.language === 'de' && !foreign.has(one.id)) ? 'de' : 'en';
  const warnings: Warning[] = [
    ...documents.flatMap(({ id, file }): Warning[] => (foreign.has(id) ? [warningOf({ code: 'other_language', params: { document: id, file }, evidence: [] }, words)] : [])),
    ...(none ? [warningOf({ code: 'no_tender', evidence: [] }, words)] : []),
  ];
  const doubted = ({ confidence, evidence }: Sure): number => {
    if (evidence.length === 0) return Math.min(confidence, DOUBTED.missing);
    return none || evidence.some(({ document }) => foreign.has(document)) ? Math.min(confidence, DOUBTED.stated) : confidence;
  };
  const all = <Entry extends Sure>(entries: Entry[]): Entry[] => entries.map((entry) => ({ ...entry, confidence: doubted(entry) }));
  const read: ParseRfpOutput = {
    ...output,
    documents: output.documents.map((one) => ({ ...one, language: foreign.get(one.id) ?? one.language })),
    fields: mapFields(output.fields, (field) => ({ ...field, confidence: doubted(field) })),
    lots: all(output.lots), award_criteria: all(output.award_criteria), deadlines: all(output.deadlines), ...(output.undated ? { undated: all(output.undated) } : {}), requirements: all(output.requirements),
    warnings: [...warnings, ...output.warnings],
  };
  return { output: read, confidence: Math.min(result.confidence, ...CRITICAL_FIELDS.map((name) => read.fields[name].confidence)), review: reviewReason(read.warnings), reasons: reviewReasons(read.warnings) };
}
