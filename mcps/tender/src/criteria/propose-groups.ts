import type { Source } from '../source/source.ts';
import type { FoundCriterion } from './criterion.ts';
import { isContents } from './group.ts';
import { proposeLines } from './propose-lines.ts';
import { proposeLists } from './propose-lists.ts';
import { proposeRatios } from './propose-ratios.ts';
import { proposeSeries } from './propose-series.ts';
import { proposeTables } from './propose-tables.ts';
import type { ProposedGroup } from './proposed-group.ts';
import { inScales } from './scales.ts';

/** Longer ones are sheets of prices and answers; of those on which choosing was learnt none was right. */
export const MOST_CRITERIA = 20;

const PROPOSERS = [proposeTables, proposeLines, proposeLists, proposeRatios, proposeSeries];

/** All groups of a document that could be its award criteria, far more than are; each once, and none within a table of contents. */
export function proposeGroups(source: Source): ProposedGroup[] {
  const groups = PROPOSERS.flatMap((propose) => propose(source));
  const short = groups.filter(({ criteria }) => criteria.length <= MOST_CRITERIA && !isCount(criteria));
  const scaled = short.map((group) => ({ ...group, criteria: inScales(group.criteria) }));
  const contents = groups.filter(({ criteria }) => isContents(criteria)).map(spanOf);
  const outside = scaled.filter((group) => !contents.some(({ start, end }) => start <= spanOf(group).start && spanOf(group).start < end));
  return [...new Map(outside.toReversed().map((group) => [keyOf(group), group])).values()].toReversed();
}

/** Figures that go up by one from entry to entry number the rows of a list. */
function isCount(criteria: FoundCriterion[]): boolean {
  const [first, ...rest] = criteria.map(({ points }) => points ?? Number.NaN);
  return rest.length > 1 && rest.every((figure, i) => figure === (first ?? Number.NaN) + i + 1);
}

function spanOf({ criteria }: ProposedGroup): { start: number; end: number } {
  return { start: criteria[0]?.start ?? 0, end: criteria.at(-1)?.end ?? 0 };
}

function keyOf({ criteria }: ProposedGroup): string {
  return `${criteria.map(({ name, percent, points }) => `${name.toLowerCase()} ${percent ?? points}`).join('|')}@${criteria[0]?.start}`;
}
