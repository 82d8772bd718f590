import type { FileFault } from '@0711/contract/file-fault';
import type { ParsedDocument } from '@0711/documents/types';
import type { LanguageModel } from './language-model.ts';
import type { PastCorrection } from './learning.ts';

/** A document that has been read: who it is, and its text with places. `file` is its name, or its path inside a container. */
export type ReadDocument = ParsedDocument & { id: string; file: string; sha256: string };

/** One step of a run. `percent` is of the whole run, 0–100. `data` carries what a client needs to word the message itself. */
export type ProgressReport = { step: string; percent: number; message: string; data?: Record<string, unknown> };

/** What reading one of a run's documents gave: itself, or a container's parts in their order. */
export type OpenedDocument = {
  documents: ReadDocument[];
  /** What a container holds that was not read, by name, and why: in a sentence, and as a code where it is known, to be worded in any language. */
  skipped: { file: string; reason: string; code?: FileFault }[];
};

/** What a run may use, and for whom it works. An MCP reaches nothing else. */
export type McpContext = {
  engagement: { id: string; customerId: string; expertId: string; installationId: string; config: Record<string, unknown> };
  documents: {
    /**
     * Reads a document of this engagement, or takes what was read before; of a container (ZIP, e-mail) all parts. A part that can't be
     * read is among the skipped. Throws McpError when nothing of it can be read.
     */
    open: (id: string) => Promise<OpenedDocument>;
  };
  /** The language model of this installation; null where none is set up. */
  model: LanguageModel | null;
  /** What people corrected in this customer's results of this MCP, newest first, at most 500. */
  corrections: () => Promise<PastCorrection[]>;
  /** What the MCP's own `learning.fit` made of this customer's reviewed results; null before there was enough. */
  learned: unknown;
  progress: (report: ProgressReport) => Promise<void>;
  log: (message: string, data?: Record<string, unknown>) => void;
  /** Aborted when the task is cancelled, runs out of time, or the worker shuts down. */
  signal: AbortSignal;
};
