import { rolesOf } from '../fields/dates.ts';
import type { DateRole } from '../labels/dates.ts';
import type { FieldName } from '../schema.ts';
import type { Source } from '../source/source.ts';

/** What a label may call the day of a field. */
const ROLES: Partial<Record<FieldName, DateRole[]>> = {
  submission_deadline: ['submission', 'opening'], questions_deadline: ['questions'], binding_period_end: ['binding'], contract_start: ['start', 'period'], contract_end: ['end', 'period'],
};
const CLEAR = 0.8;

/** Whether the document itself clearly calls the day at a place something else than this field: then no model makes it that. */
export function isOtherDay(field: FieldName, source: Source, start: number, end: number): boolean {
  const roles = ROLES[field];
  if (!roles) return false;
  const called = rolesOf(source).filter(({ moment, second, strength }) => strength >= CLEAR && [moment, second].some((one) => one !== null && one.start < end && start < one.end));
  return called.length > 0 && !called.some(({ role }) => roles.includes(role));
}
