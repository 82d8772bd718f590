import type { LanguageModel } from '@0711/mcp-sdk/language-model';
import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { z } from 'zod';
import { withIds } from '../engine/entry-id.ts';
import { saysTheSame } from '../fields/says-the-same.ts';
import type { AwardCriterion } from '../schema.ts';
import { READER } from './ask-fields.ts';
import { asMaterial, type Chunk, chunksFor } from './chunks.ts';
import { findQuote } from './find-quote.ts';
import { standsIn } from './fold-text.ts';
import { quoteMaterial } from './quoted-material.ts';

const Said = z.object({ criteria: z.array(z.object({ name: z.string(), weight_percent: z.number().nullable(), quote: z.string(), document: z.number().int() })) });
const WORDS = ['zuschlagskriter', 'wertungskriter', 'bewertungskriter', 'gewichtung', 'wertung', 'zuschlag', 'award criteri', 'evaluation', 'weight', 'points', 'punkte', '%'];
const MAX_TOKENS = 1500;
const ONLY_MODEL = 60;
const BOTH = 5;
const BOTH_AT_MOST = 92;
const TASK = 'By which award criteria are bids judged? List each with its name and its weight in percent as written (null where no percent are written), and a quote that holds name and weight. Criteria of eligibility are none.';

type Proved = Omit<AwardCriterion, 'id'>;

/** Whether asking pays: the rules found none, or weights that do not make up a whole. */
export function criteriaInDoubt(criteria: AwardCriterion[]): boolean {
  if (criteria.length === 0 || criteria.some(({ confidence }) => confidence < 60)) return true;
  const perLot = Map.groupBy(criteria, ({ lot }) => lot);
  return [...perLot.values()].some((some) => some.some(({ weight_percent }) => weight_percent !== null) && Math.abs(some.reduce((sum, one) => sum + (one.weight_percent ?? 0), 0) - 100) > 1);
}

/** The criteria with what a model read and proved of them. Throws ModelError. */
export async function askCriteria(model: LanguageModel, known: AwardCriterion[], chunks: Chunk[]): Promise<AwardCriterion[]> {
  const shown = chunksFor(chunks, WORDS, model.contextTokens - MAX_TOKENS - 1800, false);
  if (shown.length === 0) return known;
  const said = await model.ask({ schema: Said, name: 'criteria', system: READER, prompt: `${TASK}\n\n${quoteMaterial(asMaterial(shown))}`, maxTokens: MAX_TOKENS });
  const proved = said.criteria.flatMap((one): Proved[] => {
    const span = findQuote(one, shown);
    const quote = span?.source.text.slice(span.start, span.end) ?? '';
    if (!span || one.name.trim().length < 3 || !standsIn(one.name, quote) || !weightStands(one.weight_percent, quote)) return [];
    const { document, toDocument } = span.source;
    return [{ name: one.name.replace(/\s+/g, ' ').trim(), weight_percent: one.weight_percent, max_points: null, lot: null, derived: false, confidence: ONLY_MODEL, evidence: [evidenceFor(document, toDocument(span.start), toDocument(span.end))] }];
  });
  const kept = known.map((criterion): AwardCriterion => {
    const mine = proved.find(({ name }) => saysTheSame(name, criterion.name));
    if (!mine) return criterion;
    if (mine.weight_percent === null || mine.weight_percent === criterion.weight_percent) return { ...criterion, confidence: Math.max(criterion.confidence, Math.min(BOTH_AT_MOST, criterion.confidence + BOTH)) };
    if (criterion.weight_percent === null && criterion.max_points === null) return { ...criterion, weight_percent: mine.weight_percent, confidence: Math.min(criterion.confidence, ONLY_MODEL), evidence: [...criterion.evidence, ...mine.evidence] };
    return { ...criterion, confidence: Math.max(1, criterion.confidence - 3 * BOTH) };
  });
  const more = proved.filter((one, i) => !known.some(({ name }) => saysTheSame(name, one.name)) && proved.findIndex(({ name }) => saysTheSame(name, one.name)) === i);
  const ids = new Set(kept.map(({ id }) => id));
  return [...kept, ...withIds(more, (criterion) => [criterion.name, criterion.lot]).filter(({ id }) => !ids.has(id))];
}

/** Whether `40 %` stands in the quote as such; null needs nothing. */
function weightStands(percent: number | null, quote: string): boolean {
  if (percent === null) return true;
  if (!(percent > 0 && percent <= 100)) return false;
  return [...quote.matchAll(/(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|prozent|v\.?\s?h\.?|per ?cent)/giu)].some(([, number = '']) => Number(number.replace(',', '.')) === percent);
}
