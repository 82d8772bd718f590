import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { FIELD_READERS, type ValueOf } from '../fields/readers.ts';
import type { FieldName, ParseRfpOutput, TenderFields } from '../schema.ts';
import type { capByOcr } from '../source/ocr-confidence.ts';
import type { FieldAnswers } from './ask-fields.ts';
import { DERIVE } from './derive-value.ts';
import { findQuote } from './find-quote.ts';
import { isOtherDay } from './is-other-day.ts';
import { type MergedField, mergeField } from './merge-field.ts';
import { MODEL_WORDS } from './words.ts';

type Warning = ParseRfpOutput['warnings'][number];

/**
 * The fields with what a model said of them, where its quote stands in the document and its value follows from the quote. `cap` holds
 * each to the text recognition of its page.
 */
export function checkFields(fields: TenderFields, answers: FieldAnswers, language: 'de' | 'en', cap: ReturnType<typeof capByOcr>): { fields: TenderFields; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const one = <Name extends FieldName>(name: Name): TenderFields[Name] => {
    const field: MergedField<ValueOf<Name>> = fields[name];
    const reading = readingOf(name, answers);
    if (reading === null) return fields[name];
    const merged = mergeField(field, reading, FIELD_READERS[name]);
    if (merged.against) {
      const message = MODEL_WORDS[language].disagrees(name, quoteOf(fields[name].evidence[0]?.quote, fields[name].value), quoteOf(reading.evidence.quote, reading.value));
      warnings.push({ code: 'model_disagrees', message, params: { field: name }, evidence: [...fields[name].evidence.slice(0, 1), reading.evidence] });
    }
    // The merge keeps the field's own type; TypeScript cannot follow it through the union of all names.
    return { ...merged.field, confidence: cap(merged.field.confidence, merged.field.evidence) } as TenderFields[Name];
  };
  return {
    fields: {
      title: one('title'), buyer_name: one('buyer_name'), buyer_contact_email: one('buyer_contact_email'), reference_number: one('reference_number'),
      procedure_type: one('procedure_type'), place_of_performance: one('place_of_performance'), submission_deadline: one('submission_deadline'),
      questions_deadline: one('questions_deadline'), binding_period_end: one('binding_period_end'), contract_start: one('contract_start'),
      contract_end: one('contract_end'), contract_duration_months: one('contract_duration_months'), estimated_value: one('estimated_value'), cpv_codes: one('cpv_codes'),
    },
    warnings,
  };
}

function readingOf<Name extends FieldName>(name: Name, { said, shown }: FieldAnswers) {
  const answer = said[name];
  const quoted = answer ? findQuote(answer, shown) : null;
  if (!answer || !quoted) return null;
  const { source } = quoted;
  const derived = DERIVE[name](answer.value, source.text.slice(quoted.start, quoted.end), source);
  if (!derived || isOtherDay(name, source, quoted.start + derived.start, quoted.start + derived.end)) return null;
  return { value: derived.value, evidence: evidenceFor(source.document, source.toDocument(quoted.start + derived.start), source.toDocument(quoted.start + derived.end)) };
}

function quoteOf(quote: string | undefined, value: unknown): string {
  return (quote ?? String(value)).replace(/\s+/g, ' ');
}
