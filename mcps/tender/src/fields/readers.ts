import type { FieldReader } from '../engine/candidate.ts';
import type { TenderFields } from '../schema.ts';
import { buyerContactEmail } from './buyer-contact-email.ts';
import { buyerName } from './buyer-name.ts';
import { contractDuration } from './contract-duration.ts';
import { cpvCodes } from './cpv-codes.ts';
import { bindingPeriodEnd, contractEnd, contractStart, questionsDeadline, submissionDeadline } from './dates.ts';
import { estimatedValue } from './estimated-value.ts';
import { placeOfPerformance } from './place-of-performance.ts';
import { procedureType } from './procedure-type.ts';
import { referenceNumber } from './reference-number.ts';
import { title } from './title.ts';

/** The value that a field of the output holds. */
export type ValueOf<Name extends keyof TenderFields> = NonNullable<TenderFields[Name]['value']>;

/** One reader per field of the output. A better one replaces its entry; nothing else changes. */
export const FIELD_READERS: { [Name in keyof TenderFields]: FieldReader<ValueOf<Name>> } = {
  title,
  buyer_name: buyerName,
  buyer_contact_email: buyerContactEmail,
  reference_number: referenceNumber,
  procedure_type: procedureType,
  place_of_performance: placeOfPerformance,
  submission_deadline: submissionDeadline,
  questions_deadline: questionsDeadline,
  binding_period_end: bindingPeriodEnd,
  contract_start: contractStart,
  contract_end: contractEnd,
  contract_duration_months: contractDuration,
  estimated_value: estimatedValue,
  cpv_codes: cpvCodes,
};
