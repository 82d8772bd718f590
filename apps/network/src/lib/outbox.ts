import { sql } from 'drizzle-orm';
import type { Transaction } from './db/client.ts';
import { outbox } from './db/schema.ts';
import { currentRequest } from './telemetry/current-request.ts';

export const OUTBOX_CHANNEL = 'network_outbox';

/** Jobs that changes ask for, with what each is told. The worker has a handler for every one. */
export type OutboxJob =
  | { job: 'fetch-task'; payload: { taskId: string }; jobKey?: string }
  | { job: 'send-mail'; payload: { mailId: string }; jobKey?: string }
  | { job: 'push-sync'; payload: { type: 'expert' | 'company' | 'engagement'; id: string }; jobKey?: string };

/** Writes down a job in the transaction of the change that asks for it; the worker's dispatcher is woken by the commit. */
export async function enqueue(tx: Transaction, ...jobs: OutboxJob[]): Promise<void> {
  if (jobs.length === 0) return;
  // The job goes on in the trace of whoever asked for it.
  const traceparent = currentRequest()?.traceparent;
  const traced = traceparent === undefined ? {} : { traceparent };
  await tx.insert(outbox).values(jobs.map(({ job, payload, jobKey }) => ({ job, payload: { ...payload, ...traced }, jobKey: jobKey ?? null })));
  await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
}
