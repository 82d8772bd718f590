import type { McpModule } from '@0711/mcp-sdk/define-mcp';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';

/*
 * Fits what an MCP learns, in a thread of its own: it may compute for a minute, and it is stopped by ending the thread. Results that
 * no longer fit their type's schema are left out.
 */

const Data = z.object({
  module: z.string(),
  mcpId: z.string(),
  least: z.number(),
  results: z.array(z.object({ taskType: z.string(), given: z.string(), released: z.string(), at: z.string() })),
});

const { module, mcpId, least, results } = Data.parse(workerData);
const exported: Record<string, unknown> = await import(module);
const mcp = Object.values(exported).find(isThisMcp);
if (mcp?.learning === undefined) throw new Error(`${module} has no ${mcpId} that learns`);

const fitting = results.flatMap(({ taskType, given, released, at }) => {
  const type = Object.hasOwn(mcp.taskTypes, taskType) ? mcp.taskTypes[taskType] : undefined;
  const [was, is] = [type?.output.safeParse(JSON.parse(given)), type?.output.safeParse(JSON.parse(released))];
  return was?.success && is?.success ? [{ taskType, given: was.data, released: is.data, at }] : [];
});
const state = fitting.length < least ? null : JSON.stringify(await mcp.learning.fit(fitting));
parentPort?.postMessage({ state: state ?? null, results: fitting.length });

function isThisMcp(value: unknown): value is McpModule {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === mcpId && 'taskTypes' in value;
}
