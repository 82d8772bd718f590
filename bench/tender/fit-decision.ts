import { fitLogistic } from '@0711/mcp-tender/confidence/fit';
import type { Observation } from '@0711/mcp-tender/confidence/fit';
import type { Logistic } from '@0711/mcp-tender/confidence/model';
import { DECISION_FEATURES } from '@0711/mcp-tender/requirements/learned';

/** The decisions on one paper's clauses. `labels` is how many requirements it has, found among them or not. */
export type Paper = { tender: string; labels: number; observations: Observation[] };

const PENALTY = 1;
const FOLDS = 8;
// F1 hardly changes around its best: of what is as good, the threshold that lists the fewest wrong ones.
const AS_GOOD = 0.002;

export function fitDecision(papers: Paper[]): Logistic {
  return fitLogistic(papers.flatMap(({ observations }) => observations), DECISION_FEATURES.length, PENALTY, [1, 0, 1, 0, 1, 1, 0, 1]);
}

/** The highest threshold at which papers that the model was fitted without have an F1 as good as the best, and that F1. `others` are only fitted on. */
export function bestThreshold(papers: Paper[], others: Paper[]): { threshold: number; f1: number; precision: number; recall: number; auroc: number } {
  const tenders = [...new Set(papers.map(({ tender }) => tender))].sort();
  const fold = new Map(tenders.map((tender, i) => [tender, i % FOLDS]));
  const judged: { probability: number; right: boolean; ruled: boolean }[] = [];
  for (let k = 0; k < FOLDS; k++) {
    const model = fitDecision([...others, ...papers.filter(({ tender }) => fold.get(tender) !== k)]);
    for (const { observations } of papers.filter(({ tender }) => fold.get(tender) === k)) {
      for (const { features, right } of observations) judged.push({ probability: 1 / (1 + Math.exp(-features.reduce((sum, x, i) => sum + x * (model.weights[i] ?? 0), model.intercept))), right, ruled: features[DECISION_FEATURES.indexOf('rule')] === 1 });
    }
  }
  const wanted = papers.reduce((sum, { labels }) => sum + labels, 0);
  const at = (threshold: number) => {
    const listed = judged.filter(({ probability, ruled }) => ruled || probability >= threshold);
    const right = listed.filter((one) => one.right).length;
    return { threshold, f1: (2 * right) / (listed.length + wanted), precision: right / Math.max(1, listed.length), recall: right / wanted, auroc: auroc(listed) };
  };
  const thresholds = Array.from({ length: 51 }, (_, i) => 0.1 + i / 100).map(at);
  const best = Math.max(...thresholds.map(({ f1 }) => f1));
  return thresholds.findLast(({ f1 }) => f1 >= best - AS_GOOD) ?? at(0.5);
}

function auroc(judged: { probability: number; right: boolean }[]): number {
  const sorted = judged.toSorted((a, b) => a.probability - b.probability);
  const right = sorted.filter((one) => one.right).length;
  let ranks = 0;
  sorted.forEach((one, i) => (ranks += one.right ? i + 1 : 0));
  return (ranks - (right * (right + 1)) / 2) / Math.max(1, right * (sorted.length - right));
}
