import type { McpContext, OpenedDocument } from '@0711/mcp-sdk/context';
import { traceIdIn } from '@0711/telemetry/traceparent';
import { and, eq } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { documents } from '../db/schema.ts';
import { readDocument } from '../documents/read-document.ts';
import type { ProgressReporter } from './progress-reporter.ts';
import type { Run } from './start-run.ts';

/** Reading is this part of a run's progress; what follows is the MCP's own to report. */
const READING = { from: 2, to: 65 };

/** All that a run may use. It reaches the documents of its own engagement and nothing else. */
export function mcpContext(services: Services, { task, type, config }: Run, progress: ProgressReporter, signal: AbortSignal): McpContext {
  const named = type.documents(type.input.parse(task.inputData));
  const log = services.log.child({ taskId: task.id, mcp: task.mcpId, trace_id: traceIdIn(task.traceparent) });

  async function open(id: string): Promise<OpenedDocument> {
    signal.throwIfAborted();
    const at = Math.max(named.indexOf(id), 0);
    const file = await nameOf(services, task.engagementId, id);
    const onPage = (page: number, pages: number): void => {
      const share = (at + page / Math.max(pages, 1)) / Math.max(named.length, 1);
      const percent = READING.from + share * (READING.to - READING.from);
      void progress.report({ step: 'reading', percent, message: `${file}: page ${page} of ${pages}`, data: { page, pages, file } });
    };
    return { documents: [await readDocument(services, { documentId: id, engagementId: task.engagementId, signal, onPage })], skipped: [] };
  }

  return {
    engagement: { id: task.engagementId, customerId: task.customerId, expertId: task.expertId, installationId: task.installationId, config },
    documents: { open },
    model: null,
    corrections: async () => [],
    learned: null,
    progress: (report) => progress.report(report),
    log: (message, data) => log.info(data ?? {}, message),
    signal,
  };
}

async function nameOf({ db }: Services, engagementId: string, id: string): Promise<string> {
  const [row] = await db
    .select({ name: documents.name })
    .from(documents)
    .where(and(eq(documents.id, id), eq(documents.engagementId, engagementId)));
  return row?.name ?? id;
}
