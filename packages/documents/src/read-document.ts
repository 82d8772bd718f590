import type { DocumentFormat } from '@0711/contract/document';
import { MAX_DOCUMENT_BYTES } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Unpacked } from './container/unpack-container.ts';
import { type Inspection, tooLarge } from './inspect-file.ts';
import { PARSER } from './parser.ts';
import { unpackLines } from './reader/pack-lines.ts';
import { type PoolLoad, type PoolOptions, ProcessPool } from './reader/process-pool.ts';
import type { Reply, Request } from './reader/protocol.ts';
import type { Loss } from './reader/reader-process.ts';
import type { ParsedDocument } from './types.ts';

export type ReaderOptions = Partial<PoolOptions>;

export type FileToRead = { path: string; name: string; format: DocumentFormat; signal?: AbortSignal; onPage?: (page: number, pages: number) => void };

/** Opens files in child processes, so that no file can hang, crash or bloat the process that asks. */
export type Reader = {
  /** What a file is, checked before it is kept. Throws AppError as `inspectDocument` does. */
  inspect: (file: { path: string; name: string }) => Promise<Inspection>;
  /**
   * Writes what can be read of a ZIP archive or e-mail into `directory`, under random names. Throws AppError as `unpackContainer` does,
   * `signal.reason` when aborted. The directory is the caller's to remove, also when this fails.
   */
  unpack: (file: { path: string; name: string; directory: string; signal?: AbortSignal }) => Promise<Unpacked>;
  /** A file as text. Throws AppError when the file is at fault, `signal.reason` when aborted, any other Error when the reader is. */
  read: (file: FileToRead) => Promise<ParsedDocument>;
  /** A page of a PDF as WebP, `scale` in pixels per point. Throws AppError `not_found` for a page that is not there. */
  renderPage: (wish: { path: string; page: number; scale: number; name?: string; signal?: AbortSignal }) => Promise<Uint8Array>;
  /** How busy its processes are at this moment. */
  load: () => PoolLoad;
  /** Ends the child processes. */
  close: () => Promise<void>;
};

const DEFAULTS: PoolOptions = { processes: 2, maxMemoryMb: 640, timeoutMs: 300_000, stallMs: 60_000, requestsPerProcess: 100, restMemoryMb: 300, idleMs: 60_000 };
const MOST_TRIES = 2;

/** A reader with its own pool of processes. They start when they are first needed, and end with this process. */
export function createReader(options: ReaderOptions = {}): Reader {
  const pool = new ProcessPool({ ...DEFAULTS, ...options });
  return {
    inspect: async ({ path, name }) => {
      if ((await stat(path)).size > MAX_DOCUMENT_BYTES) throw tooLarge(name);
      const reply = await ask(pool, { kind: 'inspect', path, name });
      if (reply.kind !== 'inspected') throw new Error(`the reader answered ${reply.kind} to inspect`);
      return reply.inspection;
    },
    unpack: async ({ path, name, directory, signal }) => {
      const reply = await ask(pool, { kind: 'unpack', path, name, directory }, signal);
      if (reply.kind !== 'unpacked') throw new Error(`the reader answered ${reply.kind} to unpack`);
      return reply.unpacked;
    },
    read: (file) => readFile(pool, file),
    renderPage: async ({ path, page, scale, name = basename(path), signal }) => {
      const reply = await ask(pool, { kind: 'render', path, name, page, scale }, signal);
      if (reply.kind !== 'rendered') throw new Error(`the reader answered ${reply.kind} to render`);
      return reply.image;
    },
    load: () => pool.load(),
    close: async () => pool.close(),
  };
}

async function readFile(pool: ProcessPool, { path, name, format, signal, onPage }: FileToRead): Promise<ParsedDocument> {
  let gathered = gather();
  const reply = await ask(pool, { kind: 'read', path, name, format }, signal, (part, first) => {
    if (first) gathered = gather();
    if (part.kind === 'page') {
      gathered.texts.push(part.text);
      gathered.pages.push({ ...part.page, lines: unpackLines(part.page.lines) });
      onPage?.(gathered.pages.length, part.pages);
    } else if (part.kind === 'blocks') for (const block of part.blocks) gathered.blocks.push(block);
  });
  if (reply.kind !== 'read') throw new Error(`the reader answered ${reply.kind} to read`);
  const { texts, pages, blocks } = gathered;
  return { format, parser: PARSER, text: texts.join(''), pages, blocks, language: reply.language, warnings: reply.warnings };
}

function gather(): Pick<ParsedDocument, 'pages' | 'blocks'> & { texts: string[] } {
  return { texts: [], pages: [], blocks: [] };
}

/** Asks a process of the pool. A process that crashes may have been killed from outside, so its request is tried once more. */
async function ask(pool: ProcessPool, request: Request, signal?: AbortSignal, onPart: (part: Reply, first: boolean) => void = () => {}): Promise<Reply> {
  // A file that is not there is nobody's fault but ours.
  await access(request.path);
  for (let tries = 1; ; tries += 1) {
    const process = await pool.take(signal);
    let first = true;
    const outcome = await process.ask(
      request,
      (part) => {
        onPart(part, first);
        first = false;
      },
      signal,
    );
    pool.release(process);
    if (outcome.kind === 'refused') throw new AppError(outcome.code, outcome.detail);
    if (outcome.kind !== 'lost' && outcome.kind !== 'failed') return outcome;
    signal?.throwIfAborted();
    if (outcome.why === 'unstarted') throw new Error(`the reader does not start: ${outcome.detail}`);
    if (outcome.kind === 'failed' || outcome.why !== 'crashed' || tries === MOST_TRIES) throw lossOf(request.name, outcome);
  }
}

function lossOf(name: string, outcome: Loss | (Reply & { kind: 'failed' })): AppError {
  const cause = new Error(outcome.detail);
  if (outcome.why === 'memory') return new AppError('unreadable_file', `${name} needs more memory than a document may take.`, { cause });
  if (outcome.why === 'timeout') return new AppError('unreadable_file', `${name} takes too long to read.`, { cause });
  return new AppError('unreadable_file', `${name} is damaged: opening it makes the reader fail.`, { cause });
}
