import type { Span } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import type { Material } from './quoted-material.ts';
import { rankTexts } from './rank-texts.ts';
import { lettersIn } from './tokens.ts';

/** A piece of a document that a model may be shown: some paragraphs that follow each other. */
export type Chunk = Span & { text: string };

const LENGTH = 1200;
/** More than this helps no question and costs. */
const MAX_SHOWN = 15_000;
/** What each chunk costs beside its text: the marks around it. */
const FENCE = 80;

/** The documents in pieces, without the paragraphs that a span of `without` touches. */
export function chunksOf(sources: Source[], without: Span[]): Chunk[] {
  return sources.flatMap((source) => {
    const barred = without.filter((span) => span.source === source);
    const touched = (start: number, end: number): boolean => barred.some((span) => span.start < end && start < span.end);
    const pieces: { start: number; end: number }[] = [];
    for (const unit of source.units) {
      if (touched(unit.start, unit.end)) continue;
      for (let start = unit.start; start < unit.end; start += LENGTH) {
        const end = Math.min(unit.end, start + LENGTH);
        const last = pieces.at(-1);
        // Between two paragraphs there may be a barred one.
        if (last && end - last.start <= LENGTH && !touched(last.end, start)) last.end = end;
        else pieces.push({ start, end });
      }
    }
    return pieces.map(({ start, end }) => ({ source, start, end, text: source.text.slice(start, end) }));
  });
}

/**
 * The chunks that a question is answered from: the beginnings of the documents when `head` says so, then those that hold its words,
 * then any others, as many as fit into so many tokens; in the order of the documents.
 */
export function chunksFor(chunks: Chunk[], words: string[], tokens: number, head: boolean): Chunk[] {
  let left = Math.min(MAX_SHOWN, lettersIn(tokens));
  const first = new Set<Source>();
  const heads = head ? chunks.filter(({ source }) => !first.has(source) && first.add(source)) : [];
  const ranked = rankTexts(chunks.map(({ text }) => text), words).flatMap((i) => chunks[i] ?? []);
  const taken = new Set<Chunk>();
  for (const chunk of [...heads.slice(0, 4), ...ranked, ...chunks]) {
    const cost = chunk.text.length + FENCE;
    if (taken.has(chunk) || cost > left) continue;
    taken.add(chunk);
    left -= cost;
  }
  return chunks.filter((chunk) => taken.has(chunk));
}

/** Chunks as a model is shown them; `document` counts from 1. */
export function asMaterial(chunks: Chunk[]): Material[] {
  return chunks.map(({ source, text }) => ({ name: `document ${source.index + 1}`, text }));
}
