import type { TenderFields } from './schema.ts';

/** The fields with each one changed, whatever it holds. */
export function mapFields(fields: TenderFields, change: <Of extends TenderFields[keyof TenderFields]>(field: Of) => Of): TenderFields {
  return {
    title: change(fields.title), buyer_name: change(fields.buyer_name), buyer_contact_email: change(fields.buyer_contact_email), reference_number: change(fields.reference_number),
    procedure_type: change(fields.procedure_type), place_of_performance: change(fields.place_of_performance), submission_deadline: change(fields.submission_deadline),
    questions_deadline: change(fields.questions_deadline), binding_period_end: change(fields.binding_period_end), contract_start: change(fields.contract_start),
    contract_end: change(fields.contract_end), contract_duration_months: change(fields.contract_duration_months), estimated_value: change(fields.estimated_value), cpv_codes: change(fields.cpv_codes),
  };
}
