import { AppError } from '@0711/contract/errors';
import { McpError, type TaskType } from '@0711/mcp-sdk/define-mcp';
import type { LanguageModel } from '@0711/mcp-sdk/language-model';
import { type LocalResult, runLocally, taskTypeOf } from '@0711/mcp-sdk/shell/run-locally';
import { serveStdio } from '@0711/mcp-sdk/shell/serve-stdio';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { tender } from '../mcp.ts';
import { type CommandOptions, readOptions, USAGE, UsageError } from './command-options.ts';
import { officeWriter } from './office-file.ts';
import { openModel } from './open-model.ts';
import { progressLine } from './progress-line.ts';
import { summaryOf } from './task-summaries.ts';

type Terminal = Writable & { isTTY?: boolean; columns?: number };
export type CommandSurroundings = {
  stdout: Terminal;
  stderr: Terminal;
  /** What relative paths start from. */
  directory: string;
  signal: AbortSignal;
  /** Where a language model is, when one is asked for. */
  env: Readonly<Record<string, string | undefined>>;
};

const WIDEST = 120;

/** The command that reads tenders. Resolves with its exit status: 0 done, 1 not readable or stopped, 2 misused. Never throws. */
export async function runCommand(args: readonly string[], io: CommandSurroundings): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.kind === 'help') await write(io.stdout, USAGE);
    else if (options.kind === 'serve') await withModel(options, io, (model) => serveStdio(tender, { root: resolve(io.directory, options.root), signal: io.signal, model, describe }));
    else await withModel(options, io, (model) => readTender(options, io, model));
    return 0;
  } catch (error) {
    const misused = error instanceof UsageError || (error instanceof McpError && (error.code === 'unknown_task_type' || error.code === 'invalid_input'));
    await write(io.stderr, `tender: ${io.signal.aborted ? 'stopped' : messageOf(error)}${misused ? ' (see --help)' : ''}\n`);
    return misused ? 2 : 1;
  }
}

const describe = (task: string, output: unknown): string => summaryOf(task, output, WIDEST);

/** With the language model while `work` lasts, if one is wanted; what it took is said at the end. */
async function withModel(options: { model: boolean }, { env, signal, stderr }: CommandSurroundings, work: (model: LanguageModel | null) => Promise<void>): Promise<void> {
  if (!options.model) return work(null);
  const opened = await openModel(env, signal);
  try {
    await work(opened.model);
  } finally {
    await opened.close();
    await write(stderr, `${opened.used()} tokens of ${opened.model.name || 'the model'}\n`);
  }
}

type ReadOptions = CommandOptions & { kind: 'read' };

async function readTender(options: ReadOptions, io: CommandSurroundings, model: LanguageModel | null): Promise<void> {
  const { task, form, out, files, pastBids, language } = options;
  const type = taskTypeOf(tender, task);
  const office = form === 'docx' || form === 'xlsx' ? officeWriter(task, form) : null;
  if ((form === 'docx' || form === 'xlsx') && office === null) throw new UsageError(`${task} gives no ${form.toUpperCase()}`);
  if (office !== null && out === null && io.stdout.isTTY === true) throw new UsageError(`--${form} needs --out FILE in a terminal`);
  // Said before anything is read, which can take minutes.
  if (options.company === null && needsCompany(type)) throw new UsageError(`${task} weighs the tender against a company: name its profile with --company FILE`);
  const company = options.company === null ? {} : { company: await readJson(resolve(io.directory, options.company)) };
  const line = progressLine(io.stderr);
  const path = (file: string): string => resolve(io.directory, file);
  let result: LocalResult;
  try {
    result = await runLocally({
      mcp: tender, taskType: task, model, signal: io.signal, onProgress: line.show,
      input: { ...company, ...(language === null ? {} : { language }) },
      files: { documents: await checked(files, io), ...(pastBids.length === 0 ? {} : { past_bids: await checked(pastBids, io) }) },
    });
  } finally {
    line.clear();
  }
  const content = office === null ? asText(options, result.output, io) : await office(result.output, files.map((file) => basename(file)).join(', '));
  if (out === null) await write(io.stdout, content);
  else await writeFile(path(out), content);
  if (form === 'summary' && out === null && result.review !== null) await write(io.stderr, `\n${result.review}\n`);
}

function needsCompany({ input }: TaskType): boolean {
  return input.safeParse({}).error?.issues.some(({ path: [member] }) => member === 'company') ?? false;
}

function asText({ task, form }: ReadOptions, output: unknown, { stdout }: CommandSurroundings): string {
  return `${form === 'json' ? JSON.stringify(output, null, 2) : summaryOf(task, output, Math.min(stdout.columns ?? 100, WIDEST))}\n`;
}

async function checked(files: readonly string[], { directory }: CommandSurroundings): Promise<string[]> {
  const paths = files.map((file) => resolve(directory, file));
  for (const [index, path] of paths.entries()) {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) throw new UsageError(`${files[index]} is no file`);
  }
  return paths;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${basename(path)} cannot be read as JSON: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  if (error instanceof McpError || error instanceof AppError || error instanceof UsageError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Resolves when the other side has taken it, so that nothing is lost when the process ends; a reader that has gone is no fault. */
function write(stream: Writable, content: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    stream.once('error', (error) => ('code' in error && error.code === 'EPIPE' ? done() : fail(error)));
    stream.write(content, () => done());
  });
}
