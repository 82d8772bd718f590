/**
 * Every table of the Platform, and what becomes of a deleted customer's part in it. A new one has to be entered here, and what holds a
 * customer's content has to be taken away by `erase-customer.ts`. Beside the tables there are the files of documents, which go with
 * their rows, and temporary files, which are swept after an hour.
 */
export const PLACES = {
  documents: 'emptied: id, place, sizes and times stay',
  document_pages: 'erased',
  incoming_documents: 'kept until the files are gone: ids alone',
  tasks: 'emptied: status, times and figures stay',
  task_revisions: 'erased',
  task_corrections: 'erased',
  task_progress: 'erased',
  mcp_learned: 'erased',
  mcp_installations: 'emptied: its settings go',
  companies: 'emptied: name, industry and size go',
  engagements: 'kept: who agreed with whom on which rate, for invoices',
  events: 'erased: those of tasks; what ended with the customer, and what was used, stays until it expires: ids, amounts',
  webhook_deliveries: 'erased with their events',
  webhook_attempts: 'erased with their deliveries',
  audit_events: 'kept: who did what and when; names, reasons, notes and hashes go',
  usage_records: 'kept: ids, amounts and cents, for invoices',
  usage_months: 'kept: ids, amounts and cents, for invoices',
  task_tokens: 'kept: ids and amounts, for invoices',
  outbox: 'kept until dispatched: ids alone',
  idempotency_keys: 'kept for a day: a word of the caller and ids',
  api_keys: 'revoked and nameless where it reaches this customer alone',
  experts: 'nothing of a customer',
  sync_passes: 'nothing of a customer',
  task_counts: 'numbers alone',
  task_count_deltas: 'numbers alone',
  task_count_seal: 'nothing of a customer',
  webhook_endpoints: 'nothing of a customer',
} as const;
