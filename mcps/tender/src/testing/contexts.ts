import type { McpContext, ProgressReport, ReadDocument } from '@0711/mcp-sdk/context';

/** A context over documents that are already read; `reports` fills with what the run tells of its progress. */
export function contextOf(documents: ReadDocument[], options: { signal?: AbortSignal } = {}): McpContext & { reports: ProgressReport[] } {
  const reports: ProgressReport[] = [];
  return {
    reports,
    engagement: { id: 'e1', customerId: 'c1', expertId: 'x1', installationId: 'i1', config: {} },
    documents: {
      open: async (id) => {
        const found = documents.find((document) => document.id === id);
        if (!found) throw new Error(`no document ${id}`);
        return { documents: [found], skipped: [] };
      },
    },
    model: null,
    corrections: async () => [],
    learned: null,
    progress: async (report) => {
      reports.push(report);
    },
    log: () => {},
    signal: options.signal ?? new AbortController().signal,
  };
}
