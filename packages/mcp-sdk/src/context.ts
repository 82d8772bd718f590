import type { ParsedDocument } from '@0711/documents/types';

/** A document that has been read: who it is, and its text with places. */
export type ReadDocument = ParsedDocument & { id: string; file: string; sha256: string };

/** One step of a run. `percent` is of the whole run, 0–100. `data` carries what a client needs to word the message itself. */
export type ProgressReport = { step: string; percent: number; message: string; data?: Record<string, unknown> };

/** What a run may use, and for whom it works. An MCP reaches nothing else. */
export type McpContext = {
  engagement: { id: string; customerId: string; expertId: string; installationId: string; config: Record<string, unknown> };
  documents: {
    /** Reads a document of this engagement, or takes what was read before. Throws McpError when it can't be read. */
    read: (id: string) => Promise<ReadDocument>;
  };
  progress: (report: ProgressReport) => Promise<void>;
  log: (message: string, data?: Record<string, unknown>) => void;
  /** Aborted when the task is cancelled, runs out of time, or the worker shuts down. */
  signal: AbortSignal;
};
