import { AppError } from '@0711/contract/errors';
import { detectLanguage } from '../language.ts';
import { askPool, RequestLoss } from '../reader/ask-pool.ts';
import type { ProcessPool } from '../reader/process-pool.ts';
import type { Recognised, Unrecognised } from './recognised.ts';
import type { OcrLanguage } from './tesseract.ts';

export type PagesToRecognise = {
  path: string;
  name: string;
  /** Which pages, from 1. */
  pages: readonly number[];
  /** The language of the document's other pages as ISO 639-1; null where they don't tell. */
  language: string | null;
  /** How many pages to recognise at once. */
  atOnce: number;
  signal?: AbortSignal;
  onRecognised: () => void;
};

/**
 * Recognises the text of pages in the processes of `pool`, several at once, and resolves in their order. A page that fails or takes too
 * long is marked so, and costs no other page. Throws `signal.reason` when aborted, any other Error when the reader is at fault.
 */
export async function recognisePages(pool: ProcessPool, wish: PagesToRecognise): Promise<(Recognised | Unrecognised)[]> {
  const { pages, signal, onRecognised } = wish;
  const found = new Map<number, Recognised | Unrecognised>();
  const failed = new AbortController();
  const either = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const waiting = [...pages];
  let language = wish.language;
  const next = async (): Promise<void> => {
    const page = waiting.shift();
    if (page === undefined) return;
    found.set(page, await recogniseOne(pool, wish, page, language, either));
    onRecognised();
  };
  // Where no other page tells the language, the first one does for the rest.
  if (language === null) {
    await next();
    language = languageOf(found.get(pages[0] ?? 0));
  }
  const work = async (): Promise<void> => {
    while (waiting.length > 0) await next();
  };
  try {
    await Promise.all(Array.from({ length: wish.atOnce }, work));
  } catch (error) {
    failed.abort(error);
    throw error;
  }
  return [...found.values()].toSorted((a, b) => a.page - b.page);
}

function languageOf(page: Recognised | Unrecognised | undefined): string | null {
  return page && 'text' in page ? detectLanguage(page.text.replaceAll('\n', ' ')) : null;
}

/** Reads a page as German, the one of the two with letters of its own, unless it is English: read as both, umlauts are mistaken. */
async function recogniseOne(pool: ProcessPool, wish: PagesToRecognise, page: number, language: string | null, signal: AbortSignal): Promise<Recognised | Unrecognised> {
  if (language === 'en') return ask(pool, wish, page, 'eng', signal);
  const read = await ask(pool, wish, page, 'deu', signal);
  return language === null && languageOf(read) === 'en' ? ask(pool, wish, page, 'eng', signal) : read;
}

async function ask(pool: ProcessPool, { path, name }: PagesToRecognise, page: number, language: OcrLanguage, signal: AbortSignal): Promise<Recognised | Unrecognised> {
  try {
    const reply = await askPool(pool, { kind: 'recognise', path, name, page, language }, signal);
    if (reply.kind !== 'recognised') throw new Error(`the reader answered ${reply.kind} to recognise`);
    return reply.recognised;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    return { page, failed: error.cause instanceof RequestLoss && error.cause.why === 'timeout' ? 'timeout' : 'fault' };
  }
}
