import { AppError } from '@0711/contract/errors';
import { createReader, type Reader } from '@0711/documents/read-document';
import { McpServer, type ServerContext } from '@modelcontextprotocol/server';
import { serveStdio as serve, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { CallToolResult } from '@modelcontextprotocol/server';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ProgressReport } from '../context.ts';
import { McpError, type McpModule, type TaskType } from '../define-mcp.ts';
import type { LanguageModel } from '../language-model.ts';
import { pathInRoot } from './path-in-root.ts';
import { runLocally } from './run-locally.ts';
import { documentMembers, toolInput } from './tool-input.ts';

export type StdioOptions = {
  /** Only files below this folder are read. */
  root: string;
  /** Ends the server, with what runs in it. */
  signal?: AbortSignal;
  model?: LanguageModel | null;
  /** A result in a few lines of text, for clients that show only that. */
  describe?: (taskType: string, output: unknown) => string;
};

type Serving = StdioOptions & { mcp: McpModule; reader: Reader; /** Aborted at the end. */ signal: AbortSignal; calls: Set<Promise<unknown>> };

/** How long calls may take to put away what they have when the server ends, in milliseconds. */
const LAST_MS = 5_000;

/**
 * Serves an MCP to any Model Context Protocol client over this process's stdin and stdout, in the protocol versions 2026-07-28 and
 * 2025-11-25: each task type is a tool that takes files below `root`. Resolves when the client has gone or `signal` aborts, what was under
 * way is stopped and all is put away.
 */
export async function serveStdio(mcp: McpModule, options: StdioOptions): Promise<void> {
  const reader = createReader();
  const stop = new AbortController();
  const calls = new Set<Promise<unknown>>();
  const serving: Serving = { ...options, mcp, reader, signal: stop.signal, calls };
  try {
    await new Promise<void>((resolve) => {
      const transport = new StdioServerTransport();
      serve(() => createServer(serving), { transport, onerror: (error) => process.stderr.write(`${mcp.id}: ${error.message}\n`) });
      process.stdin.once('end', resolve).once('close', resolve).once('error', () => resolve());
      options.signal?.addEventListener('abort', () => resolve(), { once: true });
      if (options.signal?.aborted) resolve();
    });
  } finally {
    stop.abort();
    await Promise.race([Promise.allSettled(calls), sleep(LAST_MS, undefined, { ref: false })]);
    await reader.close();
  }
}

function createServer(serving: Serving): McpServer {
  const { mcp } = serving;
  const server = new McpServer({ name: `0711-${mcp.id.toLowerCase()}`, title: mcp.name, version: mcp.version }, { capabilities: { tools: {} }, instructions: mcp.description });
  for (const [name, type] of Object.entries(mcp.taskTypes)) {
    server.registerTool(
      name,
      {
        title: type.title,
        description: `${type.title}. Reads files on this machine: name them by their paths in \`files\`.`,
        inputSchema: toolInput(type),
        ...(type.output instanceof z.ZodObject ? { outputSchema: type.output } : {}),
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      (input, context) => {
        const call = callTool(serving, { name, type, input, context });
        serving.calls.add(call);
        return call.finally(() => serving.calls.delete(call));
      },
    );
  }
  return server;
}

type Call = { name: string; type: TaskType; input: Record<string, unknown>; context: ServerContext };

/** What goes wrong in a run is an answer to the client; whoever looks after the machine sees the rest on stderr. */
async function callTool({ mcp, root, reader, model = null, describe, signal: end }: Serving, { name, type, input, context }: Call): Promise<CallToolResult> {
  const signal = AbortSignal.any([context.mcpReq.signal, end]);
  try {
    const files: Record<string, string[]> = {};
    const rest = { ...input };
    for (const [argument, member] of Object.entries(documentMembers(type))) {
      const named = z.array(z.string()).parse(rest[argument] ?? []);
      delete rest[argument];
      if (named.length > 0) files[member] = await Promise.all(named.map((path) => pathInRoot(root, path)));
    }
    const { output, confidence, review } = await runLocally({ mcp, taskType: name, input: rest, files, reader, model, signal, onProgress: teller(context) });
    const sure = `${type.title}: confidence ${Math.round(confidence)} of 100${review === null ? '' : `; a person should look: ${review}`}`;
    const text = describe === undefined ? sure : `${sure}\n\n${describe(name, output)}`;
    return { content: [{ type: 'text', text }], structuredContent: z.record(z.string(), z.unknown()).parse(output) };
  } catch (error) {
    signal.throwIfAborted();
    const known = error instanceof McpError || error instanceof AppError;
    if (!known) process.stderr.write(`${mcp.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return { isError: true, content: [{ type: 'text', text: known ? error.message : 'Something went wrong in this module; its error output says more.' }] };
  }
}

function teller({ mcpReq }: ServerContext): (report: ProgressReport) => void {
  const token = mcpReq._meta?.progressToken;
  if (token === undefined) return () => {};
  let told = -1;
  return ({ percent, message }) => {
    // The protocol wants a share that grows with each notification.
    if (percent <= told) return;
    told = percent;
    mcpReq.notify({ method: 'notifications/progress', params: { progressToken: token, progress: percent, total: 100, message } }).catch(() => {});
  };
}
