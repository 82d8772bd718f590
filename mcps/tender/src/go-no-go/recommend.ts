import type { GoNoGoOutput } from './schema.ts';

/** From this score on a bid is advised, below the other it is advised against; in between it depends on what can be cleared. */
const GO = 70;
const NO_GO = 40;
/** Known factors must have at least this much of the weights, in percent, for a score to say anything. */
const ENOUGH = 30;

/** The mean of the known scores by their weights, 0–100, rounded; null when too little is known. */
export function scoreOf(factors: GoNoGoOutput['factors']): number | null {
  const known = factors.flatMap(({ score, weight_percent }) => (score === null ? [] : [{ score, weight_percent }]));
  const weight = known.reduce((sum, one) => sum + one.weight_percent, 0);
  return weight < ENOUGH ? null : Math.round(known.reduce((sum, one) => sum + one.score * one.weight_percent, 0) / weight);
}

/** The score and what follows from it and from the blockers: one that is decisive rules a bid out, any other makes it conditional. */
export function settleGoNoGo(output: GoNoGoOutput): GoNoGoOutput {
  const score = scoreOf(output.factors);
  const { blockers } = output;
  const ruledOut = blockers.some(({ decisive }) => decisive) || (score !== null && score < NO_GO);
  const recommendation = ruledOut ? 'no_go' : score !== null && score >= GO && blockers.length === 0 ? 'go' : 'conditional';
  return { ...output, score, recommendation };
}
