import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Context } from '../../lib/context.ts';
import type { Database } from '../../lib/db/client.ts';
import { experts, requirementStates } from '../../lib/db/schema.ts';
import { members, users } from '../../lib/db/schema-auth.ts';
import { type NamedTask, findTask } from '../tasks/queries.ts';
import type { Person, RequirementState, StateList } from './schema.ts';

const owners = alias(users, 'owners');

/** How far people are with the requirements of a task, and who can own one. Throws `not_found` for a task out of the scope. */
export async function listStates(ctx: Context, taskId: string): Promise<StateList> {
  const task = await findTask(ctx, taskId);
  return { states: await statesOf(ctx.db, taskId), people: await peopleOf(ctx.db, task) };
}

/** The states of a task that was looked up in the scope. */
export async function statesOf(db: Pick<Database, 'select'>, taskId: string): Promise<RequirementState[]> {
  const rows = await db
    .select({ state: requirementStates, owner: { id: owners.id, name: owners.name }, updater: { id: users.id, name: users.name } })
    .from(requirementStates)
    .leftJoin(owners, eq(owners.id, requirementStates.ownerId))
    .leftJoin(users, eq(users.id, requirementStates.updatedBy))
    .where(eq(requirementStates.taskId, taskId))
    .orderBy(requirementStates.requirementId);
  return rows.map(({ state, owner, updater }) => ({
    requirement_id: state.requirementId,
    status: state.status,
    owner,
    note: state.note,
    version: state.version,
    updated_by: updater,
    updated_at: state.updatedAt.toISOString(),
  }));
}

/** The people of a task's engagement: the company's members by name, then the expert. */
export async function peopleOf(db: Database, { company, expert }: NamedTask): Promise<Person[]> {
  const [ofCompany, [ofExpert]] = await Promise.all([
    db.select({ id: users.id, name: users.name }).from(members).innerJoin(users, eq(users.id, members.userId)).where(eq(members.organizationId, company.id)).orderBy(users.name),
    db.select({ id: users.id, name: users.name }).from(experts).innerJoin(users, eq(users.id, experts.userId)).where(eq(experts.id, expert.id)),
  ]);
  return ofExpert && !ofCompany.some((one) => one.id === ofExpert.id) ? [...ofCompany, ofExpert] : ofCompany;
}
