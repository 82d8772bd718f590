import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { entryFeatures } from '../confidence/features.ts';
import { confidenceOf } from '../confidence/model.ts';
import type { Logistic } from '../confidence/model.ts';
import { withIds } from '../engine/entry-id.ts';
import { factsOf } from '../notice/read-facts.ts';
import { saysTheSame } from '../fields/says-the-same.ts';
import type { AwardCriterion } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { PRICE } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import { criteriaInColumns } from './in-columns.ts';
import { criteriaInLines } from './in-lines.ts';
import { criteriaInLists } from './in-lists.ts';
import { criteriaInProse, onlyPrice } from './in-prose.ts';
import { criteriaInTables } from './in-tables.ts';

// The clearest way of writing comes first; the first that finds any in a document is believed for it.
const FINDERS = [criteriaInTables, criteriaInLines, criteriaInColumns, criteriaInProse, criteriaInLists, onlyPrice];

/** The award criteria of a tender. Where several documents name some, those with weights win over those without. */
export function findCriteria(sources: Source[], model: Logistic): AwardCriterion[] {
  const found = criteriaIn(sources);
  const total = totalPoints(found.map(({ criterion }) => criterion));
  return withIds(
    found.map(({ criterion, features }): Omit<AwardCriterion, 'id'> => {
      const derived = criterion.percent === null && criterion.points !== null && total !== null;
      return {
        name: criterion.name,
        weight_percent: derived ? Math.round(((criterion.points ?? 0) / (total ?? 1)) * 10_000) / 100 : criterion.percent,
        max_points: criterion.points,
        lot: criterion.lot,
        derived: derived || criterion.derived === true,
        confidence: confidenceOf(model, features),
        evidence: [evidenceFor(criterion.source.document, criterion.source.toDocument(criterion.start), criterion.source.toDocument(criterion.end))],
      };
    }),
    (criterion) => [criterion.name, criterion.lot],
  );
}

/** The criteria as they were read, each with what the confidence model is asked about it. */
export function criteriaIn(sources: Source[]): { criterion: FoundCriterion; features: number[] }[] {
  const perSource = sources.map((source) => factsOf(source)?.criteria ?? upperLevel(source, FINDERS.reduce<FoundCriterion[]>((found, find) => (found.length > 0 ? found : find(source)), [])));
  const weighted = perSource.filter((found) => found.some((criterion) => criterion.percent !== null || criterion.points !== null));
  const merged = merge((weighted.length > 0 ? weighted : perSource).flat());
  const whole = totalPoints(merged) !== null || isWhole(merged);
  return merged.map((criterion) => ({ criterion, features: entryFeatures({ sureness: criterion.sureness, element: factsOf(criterion.source) !== null, whole, count: merged.length, text: criterion.name }) }));
}

const MONEY = /(?<!\p{L})(?:financial|commercial|finanziell\p{L}*|kaufmännisch\p{L}*)(?!\p{L})/iu;

/** A scale of points without a price is how one criterion is judged, where a sentence weighs it against the price in percent. */
function upperLevel(source: Source, found: FoundCriterion[]): FoundCriterion[] {
  const priced = (some: FoundCriterion[]): boolean => some.some(({ name }) => PRICE.test(name) || MONEY.test(name));
  if (found.length === 0 || priced(found) || isWhole(found)) return found;
  const above = criteriaInProse(source);
  return above.every(({ percent }) => percent !== null) && priced(above) ? above : found;
}

function merge(found: FoundCriterion[]): FoundCriterion[] {
  const kept: FoundCriterion[] = [];
  for (const criterion of found) {
    if (criterion.name.length >= 3 && !kept.some((other) => other.percent === criterion.percent && (other.lot === criterion.lot || !criterion.lot) && saysTheSame(other.name, criterion.name))) kept.push(criterion);
  }
  return kept;
}

/** Whether the percent make 100, for the tender or for each lot. */
function isWhole(found: FoundCriterion[]): boolean {
  return [...Map.groupBy(found, ({ lot }) => lot).values()].every((same) => Math.abs(same.reduce((sum, { percent }) => sum + (percent ?? 0), 0) - 100) < 1);
}

/** The points in all, or null where they are no whole: without the price among them, its share cannot be told. */
function totalPoints(found: FoundCriterion[]): number | null {
  if (found.some((criterion) => criterion.points === null) || !found.some((criterion) => PRICE.test(criterion.name))) return null;
  const total = found.reduce((sum, criterion) => sum + (criterion.points ?? 0), 0);
  return total > 0 ? total : null;
}
