import type { ProgressReport } from '@0711/mcp-sdk/context';
import type { Services } from '../context.ts';
import { PROGRESS_CHANNEL } from '../tasks/progress-channel.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { storable } from './storable.ts';

/** At most five lines a second: more than an eye can follow, and each is a row. */
const EVERY_MS = 200;

export type ProgressReporter = {
  /** Takes a report; writes it now, or the latest one as soon as the pace allows. Never throws. */
  report: (report: ProgressReport) => Promise<void>;
  /** No more lines. Resolves when the last one that was begun is written. */
  close: () => Promise<void>;
};

// The row's lock makes the ids of a task's progress grow in the order of their commits, and is the fence at the same time.
const WRITE = `
  with task as (select id, status from platform.tasks where id = $1 and fence = $2 and status = 'in_progress' for no key update),
  line as (
    insert into platform.task_progress (task_id, status, step, percent, message, data)
    select id, status, $3, $4, $5, $6::jsonb from task returning task_id)
  select pg_notify('${PROGRESS_CHANNEL}', task_id) from line`;

/** Writes a run's progress at a pace, its share never going backwards; `onSuperseded` when the task is no longer the run's. */
export function createProgressReporter({ pool, log }: Services, task: TaskRow, onSuperseded: () => void): ProgressReporter {
  let percent = 0;
  let latest: ProgressReport | null = null;
  let writtenAt = 0;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  let closed = false;

  async function write(report: ProgressReport): Promise<void> {
    const values = [task.id, task.fence, report.step, report.percent, report.message, JSON.stringify(report.data ?? {})];
    try {
      const { rowCount } = await pool.query({ name: 'write-progress', text: WRITE, values });
      if (rowCount === 0 && !closed) onSuperseded();
    } catch (error) {
      // A line of progress is not worth a run: if the database is away, what matters will fail by itself.
      log.warn({ err: error, taskId: task.id }, 'progress could not be written');
    }
  }

  function flush(): Promise<void> {
    timer = null;
    if (latest === null || closed) return writing;
    const report = latest;
    latest = null;
    writtenAt = Date.now();
    writing = writing.then(() => write(report));
    return writing;
  }

  return {
    report(report) {
      if (closed) return Promise.resolve();
      const given = Number.isFinite(report.percent) ? report.percent : percent;
      percent = Math.max(percent, Math.min(given, 99));
      latest = { ...report, percent, step: String(storable(report.step)), message: String(storable(report.message)), data: clean(report.data) };
      if (timer !== null) return Promise.resolve();
      const wait = writtenAt + EVERY_MS - Date.now();
      if (wait <= 0) return flush();
      timer = setTimeout(flush, wait);
      return Promise.resolve();
    },
    async close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await writing;
    },
  };
}

function clean(data: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, storable(value)]));
}
