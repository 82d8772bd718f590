import { sharedCriteria } from '../notice/shared-criteria.ts';
import type { Source } from '../source/source.ts';
import type { FoundCriterion } from './criterion.ts';
import { isPriced, rankGroup, surenessOf } from './group.ts';
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
import { mergeCriteria } from './merge-criteria.ts';
import { decidesByPrice, onlyQualifies } from './qualifying.ts';

const FINDERS = [criteriaInNotice, criteriaInPrintedNotice, criteriaInWeightedHeadings, criteriaOfLots, criteriaInPartedTables, criteriaInTables, criteriaInDescribedTables, criteriaInHeaderCells, criteriaInLines, criteriaInColumns, criteriaInDrawnColumns, criteriaInProse, criteriaInRatios, criteriaInLists, criteriaInLeadLines, criteriaInSeries, criteriaInSections, criteriaInHeadings, criteriaInWeighedEntries, onlyPrice];

/** What the finders make of a document: every group that they read, and the criteria that they choose of them. */
export type ByRules = { groups: CriteriaGroup[]; chosen: FoundCriterion[]; certain: boolean };

/** Reads a document's criteria by rules. `certain` where the form of a printed notice gives weights: it says it all. */
export function criteriaByRules(source: Source): ByRules {
  const printed = criteriaInPrintedNotice(source);
  const certain = printed.some(({ criteria }) => criteria.some(({ percent, points }) => percent !== null || points !== null));
  const groups = certain ? printed : FINDERS.flatMap((find) => find(source));
  return { groups, chosen: chooseGroups(groups), certain };
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

// Points for the price that stand elsewhere: those of the rest are not all there are.
const PRICE_POINTS = /(?<!\p{L})(?:prices?|costs?|preis|honorar)(?!\p{L})[^.\n]{0,40}?(?<!\d)\d{2,3}\s*(?:points|punkte)(?!\p{L})/iu;

/** The percent that follow from points: where the price is among them, or award criteria make 100; else its share cannot be told. */
export function withShares({ criteria, standing }: Pick<CriteriaGroup, 'criteria' | 'standing'>): FoundCriterion[] {
  const total = criteria.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const whole = isPriced(criteria) || (standing === 'award' && total === 100 && !PRICE_POINTS.test(criteria[0]?.source.text ?? ''));
  if (total === 0 || !whole || criteria.some(({ percent, points }) => percent !== null || points === null)) return criteria;
  return criteria.map((one) => ({ ...one, percent: Math.round(((one.points ?? 0) / total) * 10_000) / 100, derived: true as const }));
}

function withoutRepeats(group: CriteriaGroup): CriteriaGroup {
  return { ...group, criteria: mergeCriteria(group.criteria) };
}
