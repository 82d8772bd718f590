import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { entryFeatures } from '../confidence/features.ts';
import { confidenceOf } from '../confidence/model.ts';
import type { Logistic } from '../confidence/model.ts';
import { withIds } from '../engine/entry-id.ts';
import { factsOf } from '../notice/read-facts.ts';
import type { AwardCriterion } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { chooseCriteria } from './choose-criteria.ts';
import type { FoundCriterion } from './criterion.ts';
import { isWhole } from './group.ts';
import { mergeCriteria } from './merge-criteria.ts';
import { withoutSharedDescriptions } from './shared-descriptions.ts';

/** The award criteria of a tender. Where several documents name some, those with weights win over those without. */
export function findCriteria(sources: Source[], model: Logistic): AwardCriterion[] {
  return withIds(
    criteriaIn(sources).map(({ criterion, features }): Omit<AwardCriterion, 'id'> => ({
      name: criterion.name,
      weight_percent: criterion.percent,
      max_points: criterion.points,
      lot: criterion.lot,
      derived: criterion.derived === true,
      confidence: confidenceOf(model, features),
      evidence: [evidenceFor(criterion.source.document, criterion.source.toDocument(criterion.start), criterion.source.toDocument(criterion.end))],
    })),
    (criterion) => [criterion.name, criterion.lot],
  );
}

/** The criteria as they were read, each with what the confidence model is asked about it. */
export function criteriaIn(sources: Source[]): { criterion: FoundCriterion; features: number[] }[] {
  const perSource = sources.map((source) => factsOf(source)?.criteria ?? withoutSharedDescriptions(chooseCriteria(source)));
  const weighted = perSource.filter((found) => found.some((criterion) => criterion.percent !== null || criterion.points !== null));
  const merged = together(weighted.length > 0 ? weighted : perSource);
  const whole = [...Map.groupBy(merged, ({ lot }) => lot).values()].every(isWhole);
  return merged.map((criterion) => ({ criterion, features: entryFeatures({ sureness: criterion.sureness, element: factsOf(criterion.source) !== null, whole, count: merged.length, text: criterion.name }) }));
}

/** What the documents name together; where that exceeds the whole, since one divides what another sums up, the most detailed scale that is whole. */
function together(sets: FoundCriterion[][]): FoundCriterion[] {
  return [...Map.groupBy(mergeCriteria(sets.flat()), ({ lot }) => lot).entries()].flatMap(([lot, same]) => {
    const scales = sets.map((set) => set.filter((criterion) => criterion.lot === lot)).filter(isWhole).toSorted((a, b) => b.length - a.length);
    return isWhole(same) ? same : (scales[0] ?? same);
  });
}
