import { sharesOf } from '../fields/rank-proposals.ts';
import type { Ranking } from '../fields/rank-proposals.ts';
import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import ranking from './criteria-ranking.json' with { type: 'json' };
import { criteriaByRules, withShares } from './by-rules.ts';
import type { ByRules } from './by-rules.ts';
import type { FoundCriterion } from './criterion.ts';
import { isContents, rankGroup } from './group.ts';
import { groupFeatures } from './group-features.ts';
import type { RuleOpinion } from './group-features.ts';
import { proposeGroups } from './propose-groups.ts';
import type { ProposedGroup } from './proposed-group.ts';
import { lotAt } from './standing.ts';

export type JudgedGroup = { group: ProposedGroup; features: number[]; byRules: boolean };

/** Where the rules find nothing, the share of all proposals together below which there are no criteria; by F1 on papers left out. */
export const BELIEVED_ALONE = 0.65;
/** What the rules choose gives way to what is so many times as likely. */
export const LIKELIER = 2;

/**
 * The criteria of a document: of all groups that could be them the likeliest, by weights fitted on papers as they were first met
 * (`npm run bench:tender-fit-criteria`), or none. Those that the rules choose keep what the rules know of lots and shares.
 */
export function chooseCriteria(source: Source, model: Ranking = ranking.model): FoundCriterion[] {
  const rules = criteriaByRules(source);
  // What is told lot by lot is no one group, and the form of a notice leaves nothing to judge.
  if (rules.certain || new Set(rules.chosen.map(({ lot }) => lot)).size > 1) return rules.chosen;
  const judged = judgeGroups(source, rules);
  const { index, believed } = chooseGroup(model, judged);
  const group = judged[index]?.group;
  if (!group) return [];
  if (judged[index]?.byRules) return rules.chosen;
  const lot = lotAt(source, group.at);
  return withShares({ criteria: group.criteria, standing: 'evaluation' }).map((criterion) => ({ ...criterion, lot, sureness: believed }));
}

/** The index of the group that is believed, -1 for none, and the share (0–1) of all groups together. */
export function chooseGroup(model: Ranking, judged: Pick<JudgedGroup, 'features' | 'byRules'>[]): { index: number; believed: number } {
  const shares = sharesOf(model, judged.map(({ features }) => features));
  const believed = Math.min(1, shares.reduce((sum, share) => sum + share, 0));
  const best = shares.indexOf(Math.max(...shares));
  const ruled = judged.findIndex(({ byRules }) => byRules);
  if (ruled < 0 && believed < BELIEVED_ALONE) return { index: -1, believed };
  return { index: ruled >= 0 && (shares[best] ?? 0) <= LIKELIER * (shares[ruled] ?? 0) ? ruled : best, believed };
}

/** All groups that a document proposes, those of the rules among them, with the features of each. */
export function judgeGroups(source: Source, rules: Pick<ByRules, 'groups' | 'chosen'>): JudgedGroup[] {
  const groups = rules.groups.filter(({ criteria }) => !isContents(criteria));
  const proposed = new Map(proposeGroups(source).map((group) => [keyOf(group.criteria), group]));
  const opinions = new Map<string, RuleOpinion>();
  const say = (criteria: FoundCriterion[], rank: number, isChosen: boolean): void => {
    const [first] = criteria;
    if (!first) return;
    const key = keyOf(criteria);
    if (!proposed.has(key)) proposed.set(key, { form: 'rules', criteria, at: Math.max(0, indexAt(source.units, first.start)), heads: '', siblings: 0, total: null });
    const known = opinions.get(key);
    opinions.set(key, { rank: Math.max(rank, known?.rank ?? 0), chosen: isChosen || known?.chosen === true });
  };
  const ranks = groups.map((group) => rankGroup(group)?.rank ?? 0);
  groups.forEach(({ criteria }, i) => say(criteria, ranks[i] ?? 0, false));
  say(rules.chosen, Math.max(0, ...ranks), true);
  return [...proposed].map(([key, group]) => ({ group, features: groupFeatures(source, group, opinions.get(key) ?? null), byRules: opinions.get(key)?.chosen === true }));
}

const keyOf = (criteria: FoundCriterion[]): string => criteria.map(({ name, percent, points }) => `${name.toLowerCase()} ${percent ?? points}`).join('|');
