import { gauge } from '@0711/telemetry/registry';
import type { Services } from '../context.ts';
import { databaseSnapshots, type Figure, type Snapshot } from './database-snapshot.ts';

/**
 * Adds what the database says of the whole Platform: every API process shows the same. While the database is away these have no
 * values, and `platform_database_up` is 0.
 */
export function addDatabaseMetrics({ pool, log }: Pick<Services, 'pool' | 'log'>): void {
  const snapshot = databaseSnapshots(pool);
  let failing = false;
  const read = async (): Promise<Snapshot | null> => {
    try {
      const taken = await snapshot();
      failing = false;
      return taken;
    } catch (error) {
      if (!failing) log.warn({ err: error }, 'the metrics of the database could not be read');
      failing = true;
      return null;
    }
  };
  const of = (name: string, help: string, labelNames: string[], figures: (snapshot: Snapshot) => Figure[], valueOf: (figure: Figure) => number = ({ value }) => value): void =>
    gauge({ name, help, labelNames }, async () => {
      const taken = await read();
      const label = (figure: Figure): Record<string, string> => Object.fromEntries(labelNames.map((labelName) => [labelName, String(figure[labelName])]));
      return taken === null ? [] : figures(taken).map((figure) => ({ labels: label(figure), value: valueOf(figure) }));
    });
  const age = (figure: Figure): number => Number(figure.age ?? 0);

  gauge({ name: 'platform_database_up', help: '1 while the database answers' }, async () => [{ labels: {}, value: (await read()) === null ? 0 : 1 }]);
  of('platform_tasks', 'Tasks that have not ended, by status and MCP', ['status', 'mcp'], (taken) => taken.openTasks);
  of('platform_tasks_ended_last_hour', 'Tasks that ended within the last hour, by status and MCP', ['status', 'mcp'], (taken) => taken.endedTasks);
  of('platform_jobs', 'Jobs by kind: due, later, running, failed for good', ['job', 'state'], (taken) => taken.jobs);
  of('platform_job_oldest_due_seconds', 'How long the oldest due job of a kind has waited for a worker', ['job'], (taken) => taken.jobs.filter((figure) => figure.state === 'due'), age);
  of('platform_outbox_rows', 'Changes that are not dispatched yet', [], (taken) => taken.outbox);
  of('platform_outbox_oldest_seconds', 'Age of the oldest of them', [], (taken) => taken.outbox, age);
  of('platform_webhook_deliveries', 'Deliveries that wait or are dead', ['status'], (taken) => taken.deliveries);
  of('platform_webhook_oldest_waiting_seconds', 'Age of the oldest event that an endpoint still waits for', [], (taken) => taken.deliveries.filter((figure) => figure.status === 'waiting'), age);
  of('platform_webhook_endpoints', 'Endpoints that work, fail, or are disabled', ['state'], (taken) => taken.endpoints);
  of('platform_workers', 'Worker pools that gave a sign of life within 20 s; a worker process has several', [], (taken) => taken.workers);
}
