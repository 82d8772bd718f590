import { momentsOf } from '../dates/assign-roles.ts';
import { wrongWeekday } from '../dates/wrong-weekday.ts';
import type { TenderFields } from '../schema.ts';
import type { Source } from '../source/source.ts';

/** The most that a day is sure of whose weekday is another day's: somebody has to look which is meant. */
export const WEEKDAY_TO_CHECK = 70;

/** Whether the paper writes a wrong weekday beside a day (`YYYY-MM-DD…`) at a place that one of these evidences quotes. */
export function hasWrongWeekday(sources: readonly Source[], evidence: readonly { document: string; start: number; end: number }[]): boolean {
  return evidence.some(({ document, start, end }) =>
    sources.some((source) => {
      if (source.document.id !== document) return false;
      const [from, to] = [source.fromDocument(start), source.fromDocument(end)];
      return momentsOf(source).some((moment) => moment.start < to && from < moment.end && wrongWeekday(source.text, moment) !== null);
    }),
  );
}

/** The fields, with days to check where the weekday beside them is another day's. */
export function doubtWeekdays(fields: TenderFields, sources: readonly Source[]): TenderFields {
  const doubted = <Field extends { confidence: number; evidence: { document: string; start: number; end: number }[] }>(field: Field): Field =>
    field.confidence > WEEKDAY_TO_CHECK && hasWrongWeekday(sources, field.evidence) ? { ...field, confidence: WEEKDAY_TO_CHECK } : field;
  return { ...fields, submission_deadline: doubted(fields.submission_deadline), questions_deadline: doubted(fields.questions_deadline), binding_period_end: fields.binding_period_end.derived ? fields.binding_period_end : doubted(fields.binding_period_end), contract_start: doubted(fields.contract_start), contract_end: doubted(fields.contract_end) };
}
