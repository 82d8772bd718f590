import { chooseGroup } from '@0711/mcp-tender/criteria/choose-criteria';
import { GROUP_FEATURES } from '@0711/mcp-tender/criteria/group-features';
import type { Ranking } from '@0711/mcp-tender/fields/rank-proposals';
import { fitRanking } from './fit-ranking.ts';
import type { Proposed } from './fit-ranking.ts';
import type { CriteriaPaper } from './observed-groups.ts';
import { tally } from './score-document.ts';
import type { Tally } from './score-document.ts';

const PENALTY = 2;
const FOLDS = 8;
// Rules are right on papers that they were written on: these count a quarter with what the rules say of them, the rest as if there were none.
const WITH_RULES = 0.25;
// A group as good as the best is right, if it is mostly right.
const LEAST_F1 = 0.6;
const OF_RULES = GROUP_FEATURES.flatMap((name, i) => (name.startsWith('rules_') ? [i] : []));
const CHOSEN_BY_RULES = GROUP_FEATURES.indexOf('rules_chose');
const ONLY_RULES = GROUP_FEATURES.indexOf('form_rules');

/** Weights of the choice among proposed groups. */
export function fitGroups(papers: CriteriaPaper[]): Ranking {
  return fitRanking(papers.flatMap((paper) => (paper.seen ? [proposedBy(paper, WITH_RULES), withoutRules(proposedBy(paper, 1))] : [proposedBy(paper, 1)])), GROUP_FEATURES.length, PENALTY);
}

/** What the choice gives on each paper, fitted without the papers of its tender. */
export function leftOut(papers: CriteriaPaper[]): { paper: CriteriaPaper; tally: Tally }[] {
  const tenders = [...new Set(papers.map(({ tender }) => tender))].sort();
  return Array.from({ length: FOLDS }, (_, k) => new Set(tenders.filter((__, i) => i % FOLDS === k))).flatMap((left) => {
    const model = fitGroups(papers.filter(({ tender }) => !left.has(tender)));
    return papers.filter(({ tender }) => left.has(tender)).map((paper) => ({ paper, tally: chosenOf(model, paper) }));
  });
}

/** The tally of the group that the choice takes from a paper. */
export function chosenOf(model: Ranking, paper: CriteriaPaper): Tally {
  const { index } = chooseGroup(model, paper.groups.map(({ features }) => ({ features, byRules: features[CHOSEN_BY_RULES] === 1 })));
  return talliedAs(paper, paper.groups[index] ?? null);
}

export function talliedAs({ labels }: Pick<CriteriaPaper, 'labels'>, given: { tp: number; fp: number } | null): Tally {
  return { tp: given?.tp ?? 0, fp: given?.fp ?? 0, fn: labels - (given?.tp ?? 0) };
}

export function added(tallies: Tally[]): Tally {
  return tallies.reduce((sum, one) => ({ tp: sum.tp + one.tp, fp: sum.fp + one.fp, fn: sum.fn + one.fn }), tally());
}

export function f1Of({ tp, fp, fn }: Tally): number {
  return tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn);
}

/** What others than the rules propose. Where these alone proposed what is right, nothing is: what is left was not good enough for them either. */
function withoutRules({ proposals, ...paper }: Proposed): Proposed {
  return { ...paper, weight: 1 - WITH_RULES, proposals: proposals.filter(({ features }) => features[ONLY_RULES] !== 1).map(({ right, features }) => ({ right, features: features.map((x, i) => (OF_RULES.includes(i) ? 0 : x)) })) };
}

function proposedBy({ file, labels, groups }: CriteriaPaper, weight: number): Proposed {
  const scores = groups.map((group) => f1Of(talliedAs({ labels }, group)));
  const best = Math.max(LEAST_F1, ...scores);
  return { file, weight, proposals: groups.map(({ features }, i) => ({ right: labels > 0 && (scores[i] ?? 0) >= best - 1e-9, features })) };
}
