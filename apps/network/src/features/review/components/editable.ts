import type { TaskOutput } from '../../outputs/schema.ts';
import { type ListName, LISTS } from './draft/edits.ts';

/** The list of each output that most of what is missing belongs to. */
const MAIN: Record<TaskOutput['schema'], ListName> = {
  'tender.parse_rfp/1': 'requirements',
  'tender.extract_requirements/1': 'requirements',
  'tender.check_eligibility/1': 'assessments',
  'tender.estimate_cost/1': 'items',
  'tender.generate_bid/1': 'sections',
  'tender.go_no_go/1': 'blockers',
};

/** The factors of a decision are always the same ones, with weights that add up. */
const FIXED: readonly ListName[] = ['factors'];

/** The list that a new entry goes to: that of the row one is on, else the output's main one. */
export function listToAdd(output: TaskOutput, row: string | null): ListName {
  const named = LISTS.find((list) => list === row?.split('.')[0]);
  // What somebody adds to the timeline has a day.
  const of = named === 'undated' ? 'deadlines' : named;
  return of && !FIXED.includes(of) ? of : MAIN[output.schema];
}

/** True for an entry of a list that may grow and shrink. */
export function canRemove(key: string): boolean {
  const [root, id] = key.split('.');
  return id !== undefined && LISTS.some((list) => list === root && !FIXED.includes(list));
}
