import type { Evidence } from '@0711/contract/evidence';

/** A correction that a person made to one of this customer's results, with what stood around its evidence. */
export type PastCorrection = {
  taskType: string;
  /** As in the contract's corrections: a field's path, or a list's with the entry's id. */
  path: string;
  op: 'set' | 'add' | 'remove' | 'not_stated';
  /** The value before the correction (null for an added one), and after it (null for one that was removed or is not stated). */
  before: unknown;
  after: unknown;
  /** Where the person found it, with up to 300 characters of the document's text before and after the quote. Null without evidence. */
  evidence: (Evidence & { textBefore: string; textAfter: string }) | null;
  /** ISO 8601, UTC. */
  at: string;
};

/** A result as the MCP gave it, and as a person released it. */
export type ReviewedResult = { taskType: string; given: unknown; released: unknown; at: string };

/** What an MCP makes of reviewed results, for one customer: plain JSON, given back to it in every later run as `ctx.learned`. */
export type Learning = {
  /** Raised when what was learnt before no longer fits; results are then fitted anew. */
  version: number;
  fit: (results: ReviewedResult[]) => unknown;
};
