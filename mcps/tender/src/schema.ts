import { Confidence, Id } from '@0711/contract/common';
import { Evidence, Field } from '@0711/contract/evidence';
import { FileFault } from '@0711/contract/file-fault';
import { z } from 'zod';
import { Corrections } from './learning/calibration.ts';

export const DocumentRole = z.enum(['notice', 'instructions', 'specification', 'price_sheet', 'criteria', 'contract', 'form', 'other']);
export type DocumentRole = z.infer<typeof DocumentRole>;

/** What every task type is asked: the documents of one tender, and, where a person knows better, what kind they are and their language. */
export const tenderInput = {
  documents: z.array(Id).min(1).max(20).refine((ids) => new Set(ids).size === ids.length, 'a document is named twice'),
  /** What the documents are, when all are of one kind; found from the text when left out. */
  document_type: DocumentRole.optional(),
  language: z.enum(['de', 'en']).optional(),
};

export const ParseRfpInput = z.strictObject(tenderInput).meta({ id: 'ParseRfpInput' });
export type ParseRfpInput = z.infer<typeof ParseRfpInput>;

export const TenderDocument = z.object({
  id: Id,
  file: z.string(),
  role: DocumentRole,
  /** Null for formats without pages. */
  pages: z.number().int().nullable(),
  language: z.string().nullable(),
  ocr: z.boolean(),
});

/** `YYYY-MM-DD`. */
export const TenderDate = z.iso.date();

/**
 * ISO 8601; a time, and an offset, only where the document gives one: `2026-03-01`, `2026-03-01T10:00`, `2026-03-01T10:00-05:00`. `T24:00`, the
 * end of that day, is kept as the document writes it: 23:59 stands in none, and 00:00 of the next day would name another day.
 */
export const TenderDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(T(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?|24:00(:00)?)(Z|[+-]\d{2}:\d{2})?)?$/, 'an ISO 8601 date, with a time where one is known');

export const Money = z.object({ amount: z.number().min(0), currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code') });

export const CpvCodes = z.array(z.string().regex(/^\d{8}$/, 'eight digits'));

/** Every key is there; a null value means that the documents do not state it. */
export const TenderFields = z.object({
  title: Field(z.string()),
  buyer_name: Field(z.string()),
  buyer_contact_email: Field(z.string()),
  reference_number: Field(z.string()),
  procedure_type: Field(z.string()),
  place_of_performance: Field(z.string()),
  submission_deadline: Field(TenderDateTime),
  questions_deadline: Field(TenderDateTime),
  binding_period_end: Field(TenderDate),
  contract_start: Field(TenderDate),
  contract_end: Field(TenderDate),
  contract_duration_months: Field(z.number()),
  estimated_value: Field(Money),
  cpv_codes: Field(CpvCodes),
});
export type TenderFields = z.infer<typeof TenderFields>;
export type FieldName = keyof TenderFields;

/** What each field holds, so that a form can be drawn from the schema. */
export const FIELD_KINDS = {
  title: 'text',
  buyer_name: 'text',
  buyer_contact_email: 'email',
  reference_number: 'text',
  procedure_type: 'text',
  place_of_performance: 'text',
  submission_deadline: 'datetime',
  questions_deadline: 'datetime',
  binding_period_end: 'date',
  contract_start: 'date',
  contract_end: 'date',
  contract_duration_months: 'number',
  estimated_value: 'money',
  cpv_codes: 'codes',
} as const satisfies Record<FieldName, string>;

/** The fields that decide whether a result is sure enough to pass without a person. */
export const CRITICAL_FIELDS = ['title', 'buyer_name', 'submission_deadline', 'reference_number', 'procedure_type'] as const satisfies FieldName[];

/** A stable short hash of an entry's content: the same clause keeps its id when the documents are read again. */
export const EntryId = z.string().regex(/^[A-Za-z0-9_-]{4,32}$/);
export const listed = { id: EntryId, confidence: Confidence, evidence: z.array(Evidence) };

export const Lot = z.object({ ...listed, number: z.string().nullable(), title: z.string().nullable() });
export type Lot = z.infer<typeof Lot>;

export const AwardCriterion = z.object({
  ...listed,
  name: z.string(),
  /** Only where percent are written, or follow by arithmetic from stated points (then `derived`). */
  weight_percent: z.number().min(0).max(100).nullable(),
  max_points: z.number().min(0).nullable(),
  lot: z.string().nullable(),
  derived: z.boolean(),
});
export type AwardCriterion = z.infer<typeof AwardCriterion>;

export const RequirementKind = z.enum(['must', 'should', 'may']);
export const RequirementCategory = z.enum(['eligibility', 'references', 'personnel', 'submission', 'price', 'technical', 'security', 'legal', 'schedule', 'service', 'other']);
export type RequirementCategory = z.infer<typeof RequirementCategory>;

export const Requirement = z.object({
  ...listed,
  /** The clause, verbatim but for line breaks. */
  text: z.string(),
  kind: RequirementKind,
  category: RequirementCategory,
  /** True when missing it excludes the bid. */
  exclusion: z.boolean(),
  /** Heading of the section it stands in. */
  section: z.string().nullable(),
});
export type Requirement = z.infer<typeof Requirement>;

export const DeadlineKind = z.enum(['submission', 'questions', 'binding_period_end', 'contract_start', 'contract_end', 'participation', 'site_visit', 'opening', 'presentation', 'award', 'option', 'other']);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** A day that somebody has to keep or should know of. `label` is the document's own word for it, empty where it has none. */
export const Deadline = z.object({
  ...listed,
  kind: DeadlineKind,
  label: z.string(),
  at: TenderDateTime,
  /** Counted from another day, as the evidence says: the document does not write this one. */
  derived: z.boolean().optional(),
  /** Counted in working days: Monday to Friday, without leaving out public holidays, which may move it. */
  working_days: z.boolean().optional(),
});
export type Deadline = z.infer<typeof Deadline>;

/** Something due in a week, month or quarter (`period`, first and last day inclusive), or so long before or after a step without a day (null). */
export const Undated = z.object({
  ...listed,
  kind: DeadlineKind,
  /** What happens or is due, in the document's words. */
  label: z.string(),
  /** The time as the document writes it: `KW 32/2027`, `10 days after notice of award`. */
  words: z.string(),
  period: z.object({ from: TenderDate, to: TenderDate, precision: z.enum(['week', 'month', 'quarter']) }).nullable(),
});
export type Undated = z.infer<typeof Undated>;

/** What a warning speaks of, beside its evidence, for whoever words it in another language. */
const WarningParams = z
  .object({
    /** The document that it is about, where it has an id, and that one's name. */
    document: Id,
    file: z.string(),
    pages: z.array(z.number().int()),
    fault: FileFault,
    field: TenderFields.keyof(),
    /** Why a language model gave no answer. */
    error: z.enum(['unreachable', 'timeout', 'refused', 'invalid_answer', 'too_long', 'over_budget']),
    /** The heading of the part of a bid that the model was to write. */
    section: z.string(),
    /** A position of a bill, the unit cost that fits it, and the units of both. */
    units: z.object({ position: z.string(), match: z.string(), own: z.string(), asked: z.string() }),
  })
  .partial();

export const TenderWarning = z.object({
  code: z.enum([
    'contradiction', 'scanned_page', 'unreadable_page', 'impossible_date', 'little_text', 'mixed_tenders',
    'ocr_doubtful', 'unread_part', 'model_failed', 'model_disagrees', 'instruction_in_text', 'incomplete', 'other_language', 'no_tender', 'hidden_text',
  ]),
  /** In the language of the tender. */
  message: z.string(),
  params: WarningParams.optional(),
  evidence: z.array(Evidence),
});
export type TenderWarning = z.infer<typeof TenderWarning>;

export const PARSE_RFP_SCHEMA = 'tender.parse_rfp/1';

/** What the documents of a tender say, each value with its proof and its confidence (0–100). */
export const ParseRfpOutput = z
  .object({
    schema: z.literal(PARSE_RFP_SCHEMA),
    documents: z.array(TenderDocument),
    fields: TenderFields,
    lots: z.array(Lot),
    award_criteria: z.array(AwardCriterion),
    /** In order of time. Results of before it was read have none. */
    deadlines: z.array(Deadline).default([]),
    /** What has no day: weeks, months and quarters in order of time, then what counts from a step whose day is not stated. Absent in results of before it was read. */
    undated: z.array(Undated).optional(),
    requirements: z.array(Requirement),
    warnings: z.array(TenderWarning),
    /** How this customer's reviews corrected the confidences, so that what is learnt of this result counts from before that. */
    calibration: Corrections.optional(),
  })
  .meta({ id: 'ParseRfpOutput' });
export type ParseRfpOutput = z.infer<typeof ParseRfpOutput>;
