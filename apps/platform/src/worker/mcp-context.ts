import type { McpContext } from '@0711/mcp-sdk/context';
import { traceIdIn } from '@0711/telemetry/traceparent';
import type { Services } from '../context.ts';
import { openDocument, type ReadingAt } from '../documents/open-document.ts';
import { learnedState } from '../learning/learned-state.ts';
import { pastCorrections } from '../learning/past-corrections.ts';
import type { ProgressReporter } from './progress-reporter.ts';
import type { Run } from './start-run.ts';

/** Reading is this part of a run's progress; what follows is the MCP's own to report. */
const READING = { from: 2, to: 65 };

/** All that a run may use. It reaches the documents of its own engagement, what its own customer corrected, and nothing else. */
export async function mcpContext(services: Services, { task, type, config }: Run, progress: ProgressReporter, signal: AbortSignal): Promise<McpContext> {
  const named = type.documents(type.input.parse(task.inputData));
  const log = services.log.child({ taskId: task.id, mcp: task.mcpId, trace_id: traceIdIn(task.traceparent) });

  function tellReading(id: string, { file, page, pages, recognising, part, parts }: ReadingAt): void {
    const at = Math.max(named.indexOf(id), 0);
    const done = ((part ?? 1) - 1 + page / Math.max(pages, 1)) / Math.max(parts ?? 1, 1);
    const percent = READING.from + ((at + done) / Math.max(named.length, 1)) * (READING.to - READING.from);
    const where = `${part === null ? file : `part ${part} of ${parts}`}: page ${page} of ${pages}${recognising ? ', recognising text' : ''}`;
    void progress.report({ step: 'reading', percent, message: where, data: { page, pages, file, ...(recognising ? { recognising } : {}), ...(part === null ? {} : { part, parts }) } });
  }

  return {
    engagement: { id: task.engagementId, customerId: task.customerId, expertId: task.expertId, installationId: task.installationId, config },
    documents: {
      open: async (id) => {
        signal.throwIfAborted();
        const apart = new Set(named.filter((other) => other !== id));
        return openDocument(services, { documentId: id, engagementId: task.engagementId, apart, signal, onReading: (at) => tellReading(id, at) });
      },
    },
    model: null,
    corrections: () => pastCorrections(services, task),
    learned: await learnedState(services, task),
    progress: (report) => progress.report(report),
    log: (message, data) => log.info(data ?? {}, message),
    signal,
  };
}
