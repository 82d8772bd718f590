import { sql } from 'drizzle-orm';
import type { Transaction } from './db/client.ts';
import { outbox } from './db/schema.ts';

export const OUTBOX_CHANNEL = 'network_outbox';

/** Jobs that changes ask for, with what each is told. The worker has a handler for every one. */
export type OutboxJob =
  | { job: 'fetch-task'; payload: { taskId: string }; jobKey?: string }
  | { job: 'send-mail'; payload: { mailId: string }; jobKey?: string }
  | { job: 'push-sync'; payload: { type: 'expert' | 'company' | 'engagement'; id: string }; jobKey?: string };

/** Writes down a job in the transaction of the change that asks for it; the worker's dispatcher is woken by the commit. */
export async function enqueue(tx: Transaction, ...jobs: OutboxJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await tx.insert(outbox).values(jobs.map(({ job, payload, jobKey }) => ({ job, payload, jobKey: jobKey ?? null })));
  await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
}
