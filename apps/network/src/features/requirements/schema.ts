import { Id, TextBlock, Timestamp } from '@0711/contract/common';
import { EntryId } from '@0711/mcp-tender/schema';
import { z } from 'zod';

export const RequirementStatus = z.enum(['open', 'in_progress', 'fulfilled', 'not_relevant']);
export type RequirementStatus = z.infer<typeof RequirementStatus>;

export const Person = z.object({ id: Id, name: z.string() });
export type Person = z.infer<typeof Person>;

/** How far people are with one requirement. One that nobody has touched has no state: it is open, of version 0. */
export const RequirementState = z.object({
  requirement_id: EntryId,
  status: RequirementStatus,
  owner: Person.nullable(),
  note: z.string(),
  version: z.number().int(),
  updated_by: Person.nullable(),
  updated_at: Timestamp,
});
export type RequirementState = z.infer<typeof RequirementState>;

export const ListStates = z.strictObject({ task_id: Id });
/** `people` are those who can own a requirement: the members of the company, and the expert. */
export const StateList = z.object({ states: z.array(RequirementState), people: z.array(Person) });
export type StateList = z.infer<typeof StateList>;

/** What is left out stays. `expected_version` is that of the state that the person saw; 0 where there was none. */
export const SetState = z.strictObject({
  task_id: Id,
  requirement_id: EntryId,
  status: RequirementStatus.optional(),
  owner_id: Id.nullable().optional(),
  note: z.union([z.literal(''), TextBlock(2000)]).optional(),
  expected_version: z.number().int().min(0),
});
export type SetState = z.infer<typeof SetState>;
