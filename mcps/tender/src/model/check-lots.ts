import type { LanguageModel } from '@0711/mcp-sdk/language-model';
import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { z } from 'zod';
import { withIds } from '../engine/entry-id.ts';
import type { Lot } from '../schema.ts';
import { READER } from './ask-fields.ts';
import { asMaterial, type Chunk, chunksFor } from './chunks.ts';
import { findQuote } from './find-quote.ts';
import { standsIn } from './fold-text.ts';
import { quoteMaterial } from './quoted-material.ts';

const Said = z.object({ lots: z.array(z.object({ number: z.string(), title: z.string(), quote: z.string(), document: z.number().int() })) });
const WORDS = ['lose', 'los ', 'los-', 'lot ', 'lots', 'fachlos', 'teillos', 'aufteilung'];
const DIVIDED = /(?<!\p{L})(?:lose|losen|fachlose?|teillose?|los\s?-?\s?(?:nr\.?\s?)?(?:\d|[a-h])|lots?)(?!\p{L})/iu;
const MAX_TOKENS = 1500;
const CONFIDENCE = 60;
const TASK = 'Is the contract divided into lots that can be bid for apart? List each with its number and title as written, and a quote that holds both. An empty list where it is not divided, or where only a form mentions lots.';

/** Lots that only a model found: asked where the rules found none and the documents speak of lots. Throws ModelError. */
export async function askLots(model: LanguageModel, chunks: Chunk[]): Promise<Lot[]> {
  const speaking = chunks.filter(({ text }) => DIVIDED.test(text));
  const shown = chunksFor(speaking, WORDS, model.contextTokens - MAX_TOKENS - 1800, false);
  if (shown.length === 0) return [];
  const { lots } = await model.ask({ schema: Said, name: 'lots', system: READER, prompt: `${TASK}\n\n${quoteMaterial(asMaterial(shown))}`, maxTokens: MAX_TOKENS });
  const proved = lots.flatMap((lot) => {
    const span = findQuote(lot, shown);
    const quote = span?.source.text.slice(span.start, span.end) ?? '';
    if (!span || lot.title.trim().length < 3 || !standsIn(lot.number, quote) || !standsIn(lot.title, quote)) return [];
    const { document, toDocument } = span.source;
    return [{ number: lot.number.trim(), title: lot.title.replace(/\s+/g, ' ').trim(), confidence: CONFIDENCE, evidence: [evidenceFor(document, toDocument(span.start), toDocument(span.end))] }];
  });
  const different = proved.filter((lot, i) => proved.findIndex(({ number }) => number === lot.number) === i);
  // One lot alone is a mention of some lot; a division has at least two.
  return different.length < 2 ? [] : withIds(different, (lot) => [lot.number, lot.title]);
}
