import type { Evidence } from '@0711/contract/evidence';
import type { DeadlineKind, FieldName, ParseRfpOutput, TenderFields } from '../schema.ts';

/** A day of a tender, wherever the result has it. `key` is its place there: `deadlines.3f9a`, `fields.contract_start`. */
export type TenderDay = {
  key: string;
  kind: DeadlineKind;
  /** The document's own word for it; null for a field, whose kind says it. */
  label: string | null;
  /** ISO 8601, with a time and an offset only where the document gives one. */
  at: string;
  confidence: number;
  /** Worked out from other values, as the field of its kind says: the document does not write this day. */
  derived: boolean;
  evidence: readonly Evidence[];
};

/** The fields that are days, and what kind of day each is. */
export const DAY_FIELDS = {
  submission_deadline: 'submission',
  questions_deadline: 'questions',
  binding_period_end: 'binding_period_end',
  contract_start: 'contract_start',
  contract_end: 'contract_end',
} as const satisfies Partial<Record<FieldName, DeadlineKind>>;
const DAY_NAMES = ['submission_deadline', 'questions_deadline', 'binding_period_end', 'contract_start', 'contract_end'] as const satisfies (keyof typeof DAY_FIELDS)[];

/**
 * Every day that the result knows, in order of time: its deadlines, and the days among its fields that no deadline of that kind repeats.
 * So a result of before deadlines were read has its days too, and one that a person set in a field is never missing.
 */
export function deadlinesOf(output: Pick<ParseRfpOutput, 'fields' | 'deadlines'>): TenderDay[] {
  const listed: TenderDay[] = output.deadlines.map(({ id, kind, label, at, confidence, evidence }) => ({ key: `deadlines.${id}`, kind, label, at, confidence, derived: isDerived(kind, at, output.fields), evidence }));
  const fromFields = DAY_NAMES.flatMap((name): TenderDay[] => {
    const kind = DAY_FIELDS[name];
    const field = output.fields[name];
    if (field.value === null || listed.some((day) => (day.kind === kind || (kind === 'submission' && day.kind === 'participation')) && day.at === field.value)) return [];
    return [{ key: `fields.${name}`, kind, label: null, at: field.value, confidence: field.confidence, derived: field.derived, evidence: field.evidence }];
  });
  return [...listed, ...fromFields].toSorted((a, b) => sortKey(a.at).localeCompare(sortKey(b.at)));
}

// A deadline does not say how it came to be; the field of its kind does, where both are the same day.
function isDerived(kind: DeadlineKind, at: string, fields: TenderFields): boolean {
  const name = DAY_NAMES.find((one) => DAY_FIELDS[one] === kind);
  return name !== undefined && fields[name].derived && fields[name].value?.slice(0, 10) === at.slice(0, 10);
}

// As written: which of two days comes first is a matter of the calendar, and a day without a time ends it.
function sortKey(at: string): string {
  return at.length === 10 ? `${at}T24:00` : at;
}
