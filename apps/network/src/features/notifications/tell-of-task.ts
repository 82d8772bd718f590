import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../lib/db/client.ts';
import { experts, mailOutbox, notifications, type tasks } from '../../lib/db/schema.ts';
import { companies, members, users } from '../../lib/db/schema-auth.ts';
import type { Env } from '../../lib/env.ts';
import { publish } from '../../lib/live/publish.ts';
import { enqueue } from '../../lib/outbox.ts';
import { reviewMail } from '../mail/review-mail.ts';
import type { NotificationKind } from './schema.ts';

type Task = typeof tasks.$inferSelect;
type Person = { id: string; email: string; name: string; locale: 'de' | 'en' };

/**
 * Tells those whom a task's new state concerns, once per person and state: the expert of a review that waits (by mail, too) and of a
 * failure, the company of a result.
 */
export async function tellOfTask(
  tx: Transaction,
  env: Pick<Env, 'NETWORK_URL'>,
  task: Task,
  engagement: { companyId: string; expertId: string },
): Promise<void> {
  if (task.status === 'needs_review') {
    const told = await notify(tx, task, 'task.needs_review', await expertOf(tx, engagement.expertId));
    const [company] = await tx.select({ name: companies.name }).from(companies).where(eq(companies.id, engagement.companyId));
    for (const person of told) {
      const id = uuid();
      await tx.insert(mailOutbox).values({ id, userId: person.id, to: person.email, ...reviewMail(env, person, task, company?.name ?? '') });
      await enqueue(tx, { job: 'send-mail', payload: { mailId: id } });
    }
  } else if (task.status === 'failed') {
    await notify(tx, task, 'task.failed', await expertOf(tx, engagement.expertId));
  } else if (task.status === 'completed') {
    await notify(tx, task, 'task.completed', await membersOf(tx, engagement.companyId));
  }
}

/** Returns those who had not been told of this state before. */
async function notify(tx: Transaction, task: Task, kind: NotificationKind, people: Person[]): Promise<Person[]> {
  if (people.length === 0) return [];
  const rows = people.map((person) => ({
    id: uuid(), userId: person.id, kind, taskId: task.id, engagementId: task.engagementId, stateVersion: task.stateVersion,
  }));
  const written = await tx.insert(notifications).values(rows).onConflictDoNothing().returning();
  for (const row of written) await publish(tx, { kind: 'notification', id: row.id, user_id: row.userId });
  return people.filter((person) => written.some((row) => row.userId === person.id));
}

const person = { id: users.id, email: users.email, name: users.name, locale: users.locale };

function expertOf(tx: Transaction, expertId: string): Promise<Person[]> {
  return tx.select(person).from(experts).innerJoin(users, eq(users.id, experts.userId)).where(eq(experts.id, expertId));
}

function membersOf(tx: Transaction, companyId: string): Promise<Person[]> {
  return tx.select(person).from(members).innerJoin(users, eq(users.id, members.userId)).where(eq(members.organizationId, companyId));
}
