import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { entryFeatures } from '../confidence/features.ts';
import { confidenceOf } from '../confidence/model.ts';
import type { Logistic } from '../confidence/model.ts';
import { withIds } from '../engine/entry-id.ts';
import { factsOf } from '../notice/read-facts.ts';
import { sharedCriteria } from '../notice/shared-criteria.ts';
import { saysTheSame } from '../fields/says-the-same.ts';
import type { AwardCriterion } from '../schema.ts';
import type { Source } from '../source/source.ts';
import type { FoundCriterion } from './criterion.ts';
import { isPriced, isWhole, rankGroup, surenessOf } from './group.ts';
import type { CriteriaGroup, RankedGroup } from './group.ts';
import { criteriaInColumns } from './in-columns.ts';
import { criteriaInDescribedTables } from './in-described-tables.ts';
import { criteriaInDrawnColumns } from './in-drawn-columns.ts';
import { criteriaInHeaderCells } from './in-header-cells.ts';
import { criteriaInHeadings, criteriaInWeighedEntries } from './in-headings.ts';
import { criteriaInLeadLines } from './in-lead-lines.ts';
import { criteriaInLines } from './in-lines.ts';
import { criteriaInLists } from './in-lists.ts';
import { criteriaInNotice } from './in-notice.ts';
import { criteriaInPartedTables } from './in-parted-tables.ts';
import { criteriaInPrintedNotice } from './in-printed-notice.ts';
import { criteriaInProse } from './in-prose.ts';
import { criteriaInRatios } from './in-ratios.ts';
import { criteriaInSections } from './in-sections.ts';
import { criteriaInSeries } from './in-series.ts';
import { criteriaInTables } from './in-tables.ts';
import { criteriaInWeightedHeadings } from './in-weighted-headings.ts';
import { criteriaOfLots } from './of-lots.ts';
import { onlyPrice } from './only-price.ts';
import { decidesByPrice, onlyQualifies } from './qualifying.ts';

const FINDERS = [criteriaInNotice, criteriaInPrintedNotice, criteriaInWeightedHeadings, criteriaOfLots, criteriaInPartedTables, criteriaInTables, criteriaInDescribedTables, criteriaInHeaderCells, criteriaInLines, criteriaInColumns, criteriaInDrawnColumns, criteriaInProse, criteriaInRatios, criteriaInLists, criteriaInLeadLines, criteriaInSeries, criteriaInSections, criteriaInHeadings, criteriaInWeighedEntries, onlyPrice];

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
  const perSource = sources.map((source) => factsOf(source)?.criteria ?? chooseGroups(groupsIn(source)));
  const weighted = perSource.filter((found) => found.some((criterion) => criterion.percent !== null || criterion.points !== null));
  const merged = together(weighted.length > 0 ? weighted : perSource);
  const whole = [...Map.groupBy(merged, ({ lot }) => lot).values()].every(isWhole);
  return merged.map((criterion) => ({ criterion, features: entryFeatures({ sureness: criterion.sureness, element: factsOf(criterion.source) !== null, whole, count: merged.length, text: criterion.name }) }));
}

/** The form of a printed notice that gives weights says it all; else whatever any layout shows. */
function groupsIn(source: Source): CriteriaGroup[] {
  const printed = criteriaInPrintedNotice(source);
  return printed.some(({ criteria }) => criteria.some(({ percent, points }) => percent !== null || points !== null)) ? printed : FINDERS.flatMap((find) => find(source));
}

/** What the documents name together; where that exceeds the whole, since one divides what another sums up, the most detailed scale that is whole. */
function together(sets: FoundCriterion[][]): FoundCriterion[] {
  return [...Map.groupBy(merge(sets.flat()), ({ lot }) => lot).entries()].flatMap(([lot, same]) => {
    const scales = sets.map((set) => set.filter((criterion) => criterion.lot === lot)).filter(isWhole).toSorted((a, b) => b.length - a.length);
    return isWhole(same) ? same : (scales[0] ?? same);
  });
}

/** Of the groups of a document the likeliest, and where lots have criteria of their own, the likeliest of each lot. */
function chooseGroups(groups: CriteriaGroup[]): FoundCriterion[] {
  const likely = groups.map(withoutRepeats).flatMap((group) => rankGroup(group) ?? []).toSorted((a, b) => b.rank - a.rank);
  // Of those who reach enough points the lowest price wins: then it decides, not the points.
  const ranked = likely.some(decidesByPrice) ? likely.filter((group) => !onlyQualifies(group)) : likely;
  const [best] = ranked;
  if (!best) return [];
  const chosen = lotOf(best) === null ? [mended(best, ranked)] : [...Map.groupBy(ranked, lotOf).entries()].flatMap(([lot, same]) => (lot === null ? [] : same.slice(0, 1)));
  const found = chosen.flatMap((group) => withShares(group).map((one) => ({ ...one, sureness: surenessOf(group) }))).toSorted((a, b) => a.start - b.start);
  return sharedCriteria(found, chosen.map(lotOf));
}

/** Of a table whose rows are torn apart, the same figures beside what the page shows as whole names. */
function mended(group: RankedGroup, ranked: RankedGroup[]): RankedGroup {
  const figures = figuresOf(group);
  return (group.torn && ranked.find((other) => other.drawn && figuresOf(other) === figures && other.criteria.every(({ name }, i) => name.length >= (group.criteria[i]?.name.length ?? 0)))) || group;
}

const figuresOf = ({ criteria }: CriteriaGroup): string => criteria.map(({ percent, points }) => percent ?? points).join(' ');

const lotOf = ({ criteria }: CriteriaGroup): string | null => criteria[0]?.lot ?? null;

/** The percent that follow from points: where the price is among them, or award criteria make 100; else its share cannot be told. */
function withShares({ criteria, standing }: RankedGroup): FoundCriterion[] {
  const total = criteria.reduce((sum, { points }) => sum + (points ?? 0), 0);
  if (total === 0 || !(isPriced(criteria) || (standing === 'award' && total === 100)) || criteria.some(({ percent, points }) => percent !== null || points === null)) return criteria;
  return criteria.map((one) => ({ ...one, percent: Math.round(((one.points ?? 0) / total) * 10_000) / 100, derived: true as const }));
}

function withoutRepeats(group: CriteriaGroup): CriteriaGroup {
  return { ...group, criteria: merge(group.criteria) };
}

function merge(found: FoundCriterion[]): FoundCriterion[] {
  const kept: FoundCriterion[] = [];
  for (const criterion of found) {
    if (criterion.name.length >= 3 && !kept.some((other) => other.percent === criterion.percent && other.points === criterion.points && (other.lot === criterion.lot || !criterion.lot) && saysTheSame(other.name, criterion.name))) kept.push(criterion);
  }
  return kept;
}
