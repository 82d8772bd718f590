import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { StoredResult } from './reviewed-results.ts';

export type FitInput = {
  /** What a thread imports the MCP from. */
  module: string;
  mcpId: string;
  results: readonly StoredResult[];
  /** With fewer results nothing is learnt. */
  least: number;
  limitMs: number;
  signal: AbortSignal;
};

const Answer = z.object({ state: z.string().nullable(), results: z.number().int() });

const MEMORY_MB = 1024;
const MOST_STATE_BYTES = 4 * 1024 * 1024;

/**
 * Lets an MCP learn from results, in a thread; null when too few of them still fit its schemas. Throws when it throws, takes longer than
 * `limitMs` or too much memory, or gives no JSON of at most 4 MB, and the signal's reason when stopped.
 */
export async function runFit({ limitMs, signal, ...workerData }: FitInput): Promise<{ state: unknown; results: number } | null> {
  signal.throwIfAborted();
  const late = AbortSignal.timeout(limitMs);
  const thread = new Worker(new URL('./fit-thread.ts', import.meta.url), { workerData, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  try {
    // The first of: its answer, its own error (which `once` throws), its time.
    const [answer] = await once(thread, 'message', { signal: AbortSignal.any([signal, late]) }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw late.aborted ? new Error(`learning took longer than ${Math.round(limitMs / 1000)} s`) : error;
    });
    const { state, results } = Answer.parse(answer);
    if (state === null) return null;
    if (Buffer.byteLength(state) > MOST_STATE_BYTES) throw new Error(`what was learnt takes ${Buffer.byteLength(state)} bytes`);
    return { state: JSON.parse(state), results };
  } finally {
    await thread.terminate();
  }
}
