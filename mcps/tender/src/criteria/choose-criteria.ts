import { sharesOf } from '../fields/rank-proposals.ts';
import type { Ranking } from '../fields/rank-proposals.ts';
import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import ranking from './criteria-ranking.json' with { type: 'json' };
import { criteriaByRules, withShares } from './by-rules.ts';
import type { ByRules } from './by-rules.ts';
import type { FoundCriterion } from './criterion.ts';
import { isContents, isWhole, rankGroup } from './group.ts';
import { asWritten } from './as-written.ts';
import { GROUP_FEATURES, groupFeatures } from './group-features.ts';
import type { RuleOpinion } from './group-features.ts';
import { MOST_CRITERIA, proposeGroups } from './propose-groups.ts';
import type { ProposedGroup } from './proposed-group.ts';
import { ratioOver } from './ratio-over.ts';
import { onlyQualifies } from './qualifying.ts';
import { lotAt } from './standing.ts';

export type JudgedGroup = { group: ProposedGroup; features: number[]; byRules: boolean };

/** Where the rules find nothing, the share of all proposals together below which there are no criteria; by F1 on papers left out. */
export const BELIEVED_ALONE = 0.5;
/** What the rules choose gives way to what is so many times as likely. */
export const LIKELIER = 3;
const ALIKE = 12;
const RULES_ONE = GROUP_FEATURES.indexOf('rules_one');

/**
 * The criteria of a document: of all groups that could be them the likeliest, by weights fitted on papers as they were first met
 * (`npm run bench:tender-fit -- criteria`), or none. Those that the rules choose keep what the rules know of lots and shares.
 */
export function chooseCriteria(source: Source, model: Ranking = ranking.model): FoundCriterion[] {
  const rules = criteriaByRules(source);
  // What is told lot by lot is no one group, and the form of a notice leaves nothing to judge.
  if (rules.certain || new Set(rules.chosen.map(({ lot }) => lot)).size > 1) return rules.chosen;
  const judged = judgeGroups(source, rules);
  const { index, believed } = chooseGroup(model, judged);
  const likeliest = judged[index]?.group;
  if (!likeliest) return [];
  const around = wholeAround(judged, likeliest);
  const group = around ?? likeliest;
  const upper = around ? null : ratioOver(judged, likeliest);
  if (upper) return upper.criteria.map((criterion) => ({ ...criterion, sureness: believed }));
  if (!around && judged[index]?.byRules) return isPartOfTotal(group) ? rules.chosen.map(asWritten) : rules.chosen;
  // Points that only open the way to the prices do not take the place of the lowest one.
  if (rules.chosen.length === 1 && onlyQualifies({ criteria: group.criteria })) return rules.chosen;
  const lot = lotAt(source, group.at);
  const scales = [...Map.groupBy(group.criteria, (criterion) => criterion.lot).values()];
  const shared = isPartOfTotal(group) ? scales : scales.map((criteria) => withShares({ criteria, standing: 'evaluation' }));
  return shared.flat().map((criterion) => ({ ...criterion, lot: criterion.lot ?? lot, sureness: believed }));
}

/** The index of the group that is believed, -1 for none, and the share (0–1) of all groups together. */
export function chooseGroup(model: Ranking, judged: Pick<JudgedGroup, 'features' | 'byRules'>[]): { index: number; believed: number } {
  const shares = sharesOf(model, judged.map(({ features }) => features));
  const believed = Math.min(1, shares.reduce((sum, share) => sum + share, 0));
  const best = shares.indexOf(Math.max(...shares));
  const ruled = judged.findIndex(({ byRules }) => byRules);
  if (ruled < 0) return { index: believed < BELIEVED_ALONE ? -1 : best, believed };
  const others = shares.map((share, i) => (i === ruled ? 0 : share));
  const other = Math.max(0, ...others);
  // The lowest price alone is often one thing of many that a paper says of prices: there all others count together.
  const against = judged[ruled]?.features[RULES_ONE] === 1 ? believed - (shares[ruled] ?? 0) : other;
  return { index: against > LIKELIER * (shares[ruled] ?? 0) ? others.indexOf(other) : ruled, believed };
}

/** Whether more is written under the figures than they add up to: others belong to them, and their shares cannot be told. */
function isPartOfTotal({ criteria, total }: ProposedGroup): boolean {
  return total !== null && sumOf(criteria) < total - 0.01;
}

const sumOf = (criteria: FoundCriterion[]): number => criteria.map(asWritten).reduce((all, { percent, points }) => all + (percent ?? points ?? 0), 0);

/** The group that makes up the total written under it, and of which another is only a part: then it is not all. */
function wholeAround(judged: JudgedGroup[], { criteria }: ProposedGroup): ProposedGroup | null {
  if (criteria.length < 2 || isWhole(criteria.map(asWritten))) return null;
  const wholes = judged.filter(({ group }) => group.total !== null && group.criteria.length > criteria.length && Math.abs(sumOf(group.criteria) - group.total) < 0.01);
  const written = (one: FoundCriterion): string => figuresOf([one]);
  return wholes.find(({ group }) => criteria.every((one) => group.criteria.some((other) => written(other) === written(one) && written(one) !== '')))?.group ?? null;
}

/** All groups that a document proposes, those of the rules among them, with the features of each. */
export function judgeGroups(source: Source, rules: Pick<ByRules, 'groups' | 'chosen'>): JudgedGroup[] {
  const groups = rules.groups.filter(({ criteria }) => !isContents(criteria) && criteria.length <= MOST_CRITERIA);
  const proposed = new Map(proposeGroups(source).map((group) => [keyOf(group.criteria), group]));
  const opinions = new Map<string, number>();
  let chosen: string | null = null;
  const say = (criteria: FoundCriterion[], rank: number, isChosen: boolean): void => {
    const [first] = criteria;
    if (!first) return;
    const key = keyOf(criteria);
    if (!proposed.has(key)) proposed.set(key, { form: 'rules', criteria, at: Math.max(0, indexAt(source.units, first.start)), heads: '', siblings: 0, total: null });
    const read = figuresOf(criteria);
    opinions.set(read, Math.max(rank, opinions.get(read) ?? 0));
    if (isChosen) chosen = key;
  };
  const ranks = groups.map((group) => rankGroup(group)?.rank ?? 0);
  groups.forEach(({ criteria }, i) => say(criteria, ranks[i] ?? 0, false));
  say(rules.chosen, Math.max(0, ...ranks), true);
  return [...proposed].map(([key, group]) => {
    const rank = opinions.get(figuresOf(group.criteria));
    const opinion: RuleOpinion | null = rank === undefined ? null : { rank, chosen: key === chosen };
    return { group, features: groupFeatures(source, group, opinion), byRules: key === chosen };
  });
}

const keyOf = (criteria: FoundCriterion[]): string => criteria.map(asWritten).map(({ name, percent, points }) => `${name.toLowerCase()} ${percent ?? points}`).join('|');

/** Two groups with the same are the same scale, whatever their names are cut to. */
const figuresOf = (criteria: FoundCriterion[]): string => criteria.map(asWritten).filter(({ percent, points }) => (percent ?? points) !== 0).map(({ name, percent, points }) => `${name.toLowerCase().slice(0, ALIKE)} ${percent ?? points}`).join('|');
