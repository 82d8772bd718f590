import type { Evidence } from '@0711/contract/evidence';
import type { Deadline, DeadlineKind, FieldName, ParseRfpOutput, TenderFields, Undated } from '../schema.ts';

/** A day of a tender, wherever the result has it. `key` is its place there: `deadlines.3f9a`, `fields.contract_start`. */
export type TenderDay = {
  key: string;
  kind: DeadlineKind;
  /** The document's own word for it; null for a field, whose kind says it. */
  label: string | null;
  /** ISO 8601, with a time and an offset only where the document gives one. */
  at: string;
  confidence: number;
  /** Worked out from other values, as it or the field of its kind says: the document does not write this day. */
  derived: boolean;
  /** Counted Monday to Friday, public holidays among them. */
  workingDays?: boolean;
  /** The last day of a week, where `at` is its first. */
  until?: string;
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
  const listed = output.deadlines.map((deadline) => listedDay(deadline, output.fields));
  const fromFields = DAY_NAMES.flatMap((name): TenderDay[] => {
    const kind = DAY_FIELDS[name];
    const field = output.fields[name];
    if (field.value === null || listed.some((day) => (day.kind === kind || (kind === 'submission' && day.kind === 'participation')) && day.at === field.value)) return [];
    return [{ key: `fields.${name}`, kind, label: null, at: field.value, confidence: field.confidence, derived: field.derived, evidence: field.evidence }];
  });
  return [...listed, ...fromFields].toSorted((a, b) => sortKey(a.at).localeCompare(sortKey(b.at)));
}

function listedDay({ id, kind, label, at, confidence, evidence, derived, working_days }: Deadline, fields: TenderFields): TenderDay {
  const counted = working_days ? { workingDays: true } : {};
  return { key: `deadlines.${id}`, kind, label, at, confidence, derived: derived ?? isDerived(kind, at, fields), evidence, ...counted };
}

/** What a calendar can hold: all days, and weeks over their days. Months and quarters have no place in it. */
export function calendarDaysOf(output: Pick<ParseRfpOutput, 'fields' | 'deadlines' | 'undated'>): TenderDay[] {
  const weeks = (output.undated ?? []).flatMap(({ id, kind, label, period, confidence, evidence }): TenderDay[] =>
    period?.precision === 'week' ? [{ key: `undated.${id}`, kind, label, at: period.from, until: period.to, confidence, derived: false, evidence }] : []);
  return [...deadlinesOf(output), ...weeks].toSorted((a, b) => sortKey(a.at).localeCompare(sortKey(b.at)));
}

/** A line of the timeline: a day, or something without one. */
export type TimelineEntry = { day: TenderDay; undated: null } | { day: null; undated: Undated };

/** All that a bidder has to keep in mind, in order of time. A week, month or quarter stands before the days in it; what has no time at all comes last. */
export function timelineOf(output: Pick<ParseRfpOutput, 'fields' | 'deadlines' | 'undated'>): TimelineEntry[] {
  const days = deadlinesOf(output).map((day): TimelineEntry => ({ day, undated: null }));
  const others = (output.undated ?? []).map((undated): TimelineEntry => ({ day: null, undated }));
  const when = ({ day, undated }: TimelineEntry): string => (day ? sortKey(day.at) : (undated.period?.from ?? '9999'));
  return [...others, ...days].toSorted((a, b) => when(a).localeCompare(when(b)));
}

// Where a deadline does not say how it came to be; the field of its kind does, where both are the same day.
function isDerived(kind: DeadlineKind, at: string, fields: TenderFields): boolean {
  const name = DAY_NAMES.find((one) => DAY_FIELDS[one] === kind);
  return name !== undefined && fields[name].derived && fields[name].value?.slice(0, 10) === at.slice(0, 10);
}

// As written: which of two days comes first is a matter of the calendar, and a day without a time ends it.
function sortKey(at: string): string {
  return at.length === 10 ? `${at}T24:00` : at;
}
