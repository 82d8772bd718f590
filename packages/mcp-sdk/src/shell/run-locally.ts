import { fieldErrors } from '@0711/contract/errors';
import { createReader, type Reader } from '@0711/documents/read-document';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { McpContext, ProgressReport } from '../context.ts';
import { McpError, type McpModule, type McpResult, type TaskType } from '../define-mcp.ts';
import type { LanguageModel } from '../language-model.ts';
import { localContext } from './local-context.ts';
import { type LocalFile, openLocalFiles } from './local-files.ts';

export type LocalRun = {
  mcp: McpModule;
  taskType: string;
  /** The task type's input without the members that hold documents. */
  input: Record<string, unknown>;
  /** Paths of files, by the member of the input that takes them; nearly always `documents` alone. */
  files: Record<string, readonly string[]>;
  /** An own one is made, and closed afterwards, when left out. */
  reader?: Reader;
  model?: LanguageModel | null;
  onProgress?: (report: ProgressReport) => void;
  log?: McpContext['log'];
  signal?: AbortSignal;
};

export type LocalResult = McpResult<unknown> & {
  /** The files that were given, containers with their parts, under the ids that the output's evidence names. */
  files: LocalFile[];
};

/**
 * Runs a task type of an MCP on files of this machine, without a Platform: nothing is stored, nothing leaves the machine. Throws McpError
 * `invalid_input` and `invalid_output`, what the run throws, AppError for a file that can't be read, and the signal's reason when aborted.
 */
export async function runLocally({ mcp, taskType, input, files, reader: given, model = null, onProgress = () => {}, log = () => {}, signal = new AbortController().signal }: LocalRun): Promise<LocalResult> {
  const type = taskTypeOf(mcp, taskType);
  const reader = given ?? createReader();
  const directory = await mkdtemp(join(tmpdir(), '0711-mcp-'));
  try {
    const members = Object.entries(files).flatMap(([member, paths]) => paths.map((path) => ({ member, path })));
    const opened = await openLocalFiles(members.map(({ path }) => path), { reader, directory, signal });
    const ids = Object.keys(files).map((name) => [name, opened.filter((_, index) => members[index]?.member === name).map(({ id }) => id)]);
    const parsed = type.input.safeParse({ ...input, ...Object.fromEntries(ids) });
    if (!parsed.success) throw misfit('invalid_input', fieldErrors(parsed.error));
    const result = await type.run(parsed.data, localContext({ files: opened, reader, model, onProgress: forward(onProgress), log, signal }));
    signal.throwIfAborted();
    return { ...result, output: outputOf(type, result.output), files: opened };
  } finally {
    await rm(directory, { recursive: true, force: true });
    if (given === undefined) await reader.close();
  }
}

/** The task type of this name. Throws McpError `unknown_task_type` naming those that there are. */
export function taskTypeOf(mcp: McpModule, name: string): TaskType {
  const type = Object.hasOwn(mcp.taskTypes, name) ? mcp.taskTypes[name] : undefined;
  if (type === undefined) throw new McpError('unknown_task_type', `${mcp.id} has no task type "${name}"; it has ${Object.keys(mcp.taskTypes).join(', ')}`);
  return type;
}

function outputOf(type: TaskType, output: unknown): unknown {
  const parsed = type.output.safeParse(output);
  if (!parsed.success) throw misfit('invalid_output', fieldErrors(parsed.error));
  return type.settle ? type.settle(parsed.data) : parsed.data;
}

function misfit(code: string, errors: readonly { path: string; message: string }[]): McpError {
  return new McpError(code, errors.slice(0, 5).map(({ path, message }) => `${path}: ${message}`).join('; '));
}

/** A share that never goes back, whoever tells it. */
function forward(onProgress: (report: ProgressReport) => void): (report: ProgressReport) => void {
  let percent = 0;
  return (report) => {
    percent = Math.max(percent, Math.min(report.percent, 99));
    onProgress({ ...report, percent });
  };
}
