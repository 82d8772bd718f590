import type { DocumentFormat } from '@0711/contract/document';
import { MAX_DOCUMENT_BYTES } from '@0711/contract/document';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Unpacked } from './container/unpack-container.ts';
import { type Inspection, tooLarge } from './inspect-file.ts';
import { type PagesToRecognise, recognisePages } from './ocr/recognise-pages.ts';
import type { Recognised, Unrecognised } from './ocr/recognised.ts';
import { PARSER } from './parser.ts';
import { askPool } from './reader/ask-pool.ts';
import { packedPages } from './reader/pack-lines.ts';
import { type PoolLoad, type PoolOptions, ProcessPool } from './reader/process-pool.ts';
import type { ParsedDocument } from './types.ts';

/** `recognition`: of the processes that recognise the text of pictures. */
export type ReaderOptions = Partial<PoolOptions> & { recognition?: Partial<PoolOptions> };

/** What the page that is done was read from: its text, or a picture of it, which takes seconds. */
export type ReadingStage = 'text' | 'recognition';

export type FileToRead = {
  path: string;
  name: string;
  format: DocumentFormat;
  signal?: AbortSignal;
  /** Told of each page: how many are done, of how many. Pages that must be recognised are done after the others. */
  onPage?: (page: number, pages: number, stage: ReadingStage) => void;
};

/** Opens files in child processes, so that no file can hang, crash or bloat the process that asks. */
export type Reader = {
  /** What a file is, checked before it is kept. Throws AppError as `inspectDocument` does, `signal.reason` when aborted. */
  inspect: (file: { path: string; name: string; signal?: AbortSignal }) => Promise<Inspection>;
  /**
   * Writes what can be read of a ZIP archive or e-mail into `directory`, under random names. Throws AppError as `unpackContainer` does,
   * `signal.reason` when aborted. The directory is the caller's to remove, also when this fails.
   */
  unpack: (file: { path: string; name: string; directory: string; signal?: AbortSignal }) => Promise<Unpacked>;
  /** A file as text, that of scanned pages recognised. Throws AppError when the file is at fault, `signal.reason` when aborted, any other Error when the reader is. */
  read: (file: FileToRead) => Promise<ParsedDocument>;
  /** A page of a PDF as WebP, `scale` in pixels per point. Throws AppError `not_found` for a page that is not there. */
  renderPage: (wish: { path: string; page: number; scale: number; name?: string; signal?: AbortSignal }) => Promise<Uint8Array>;
  /** How busy its processes are at this moment. */
  load: () => PoolLoad;
  /** Ends the child processes. */
  close: () => Promise<void>;
};

const DEFAULTS: PoolOptions = { processes: 2, maxMemoryMb: 640, timeoutMs: 300_000, stallMs: 60_000, requestsPerProcess: 100, restMemoryMb: 300, idleMs: 60_000 };

/** For one page each. Tesseract takes some 250 MB; a busy machine may need half a minute for a page that idle takes four seconds. */
const RECOGNITION: PoolOptions = { processes: 2, maxMemoryMb: 800, timeoutMs: 120_000, stallMs: 120_000, requestsPerProcess: 100, restMemoryMb: 500, idleMs: 20_000 };

/** A reader with its own pool of processes. They start when they are first needed, and end with this process. */
export function createReader({ recognition, ...options }: ReaderOptions = {}): Reader {
  const pool = new ProcessPool({ ...DEFAULTS, ...options });
  const forPictures = { ...RECOGNITION, ...recognition };
  const recognisers = new ProcessPool(forPictures);
  return {
    inspect: async ({ path, name, signal }) => {
      if ((await stat(path)).size > MAX_DOCUMENT_BYTES) throw tooLarge(name);
      const reply = await askPool(pool, { kind: 'inspect', path, name }, signal);
      if (reply.kind !== 'inspected') throw new Error(`the reader answered ${reply.kind} to inspect`);
      return reply.inspection;
    },
    unpack: async ({ path, name, directory, signal }) => {
      const reply = await askPool(pool, { kind: 'unpack', path, name, directory }, signal);
      if (reply.kind !== 'unpacked') throw new Error(`the reader answered ${reply.kind} to unpack`);
      return reply.unpacked;
    },
    read: (file) => readFile(pool, file, (wish) => recognisePages(recognisers, { ...wish, atOnce: forPictures.processes })),
    renderPage: async ({ path, page, scale, name = basename(path), signal }) => {
      const reply = await askPool(pool, { kind: 'render', path, name, page, scale }, signal);
      if (reply.kind !== 'rendered') throw new Error(`the reader answered ${reply.kind} to render`);
      return reply.image;
    },
    load: () => pool.load(),
    close: async () => {
      pool.close();
      recognisers.close();
    },
  };
}

type Recognise = (wish: Omit<PagesToRecognise, 'atOnce'>) => ReturnType<typeof recognisePages>;

/** Reads a file; where pages of it are pictures, recognises them and reads it again with what was found, which takes milliseconds a page. */
async function readFile(pool: ProcessPool, file: FileToRead, recognise: Recognise): Promise<ParsedDocument> {
  const { path, name, signal, onPage } = file;
  const { parsed, pictures } = await readText(pool, file, [], (done, pages) => onPage?.(done, pages, 'text'));
  if (pictures.length === 0) return parsed;
  const pages = parsed.pages.length;
  let done = pages - pictures.length;
  const onRecognised = (): void => {
    done += 1;
    onPage?.(done, pages, 'recognition');
  };
  const recognised = await recognise({ path, name, pages: pictures, language: parsed.language, onRecognised, ...(signal ? { signal } : {}) });
  return (await readText(pool, file, recognised)).parsed;
}

/** A file as text, with what was recognised before; `pictures` are the pages that tell more in a picture of them. */
async function readText(
  pool: ProcessPool,
  { path, name, format, signal }: FileToRead,
  recognised: (Recognised | Unrecognised)[],
  onPage?: (done: number, pages: number) => void,
): Promise<{ parsed: ParsedDocument; pictures: number[] }> {
  let gathered = gather();
  const reply = await askPool(pool, { kind: 'read', path, name, format, recognised }, signal, (part, first) => {
    if (first) gathered = gather();
    if (part.kind === 'page') {
      gathered.texts.push(part.text);
      gathered.pages.push(gathered.keep(part.page));
      if (part.textless) gathered.pictures.push(gathered.pages.length);
      else onPage?.(gathered.pages.length - gathered.pictures.length, part.pages);
    } else if (part.kind === 'blocks') for (const block of part.blocks) gathered.blocks.push(block);
  });
  if (reply.kind !== 'read') throw new Error(`the reader answered ${reply.kind} to read`);
  const { texts, pages, blocks, pictures } = gathered;
  return { parsed: { format, parser: PARSER, text: texts.join(''), pages, blocks, language: reply.language, warnings: reply.warnings }, pictures };
}

function gather(): Pick<ParsedDocument, 'pages' | 'blocks'> & { texts: string[]; pictures: number[]; keep: ReturnType<typeof packedPages> } {
  return { texts: [], pages: [], blocks: [], pictures: [], keep: packedPages() };
}
