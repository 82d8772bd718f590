import type { TaskTypeName } from './task-types.ts';

/** The files that a result of each type can be saved as, beside JSON. */
export const RESULT_FORMATS: Record<TaskTypeName, readonly ('docx' | 'xlsx' | 'ics')[]> = {
  parse_rfp: ['docx', 'xlsx', 'ics'],
  extract_requirements: ['xlsx'],
  check_eligibility: ['docx'],
  go_no_go: ['docx'],
  estimate_cost: ['xlsx'],
  generate_bid: ['docx'],
};
