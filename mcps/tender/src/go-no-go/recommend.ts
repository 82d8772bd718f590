import type { Factor, GoNoGoOutput } from './schema.ts';

/** From this score on a bid is advised, below the other it is advised against; in between it depends on what can be cleared. */
const GO = 70;
const NO_GO = 40;
/** Known factors must have at least this much of the weights, in percent, for a score to say anything. */
const ENOUGH = 30;

/** The mean of the known scores by what they count, 0–100, rounded; null when too little is known. */
export function scoreOf(factors: GoNoGoOutput['factors']): number | null {
  const weight = factors.reduce((sum, one) => sum + countsFor(one), 0);
  return weight < ENOUGH ? null : Math.round(factors.reduce((sum, one) => sum + (one.score ?? 0) * countsFor(one), 0) / weight);
}

/** The share of the weights that is known, in percent. */
export function knownPercent(factors: GoNoGoOutput['factors']): number {
  return Math.round(factors.reduce((sum, one) => sum + countsFor(one), 0));
}

/** What a factor counts for, in percent of all: its weight by the share that is decided, all of it where a person stands behind the score (a corrected entry's confidence is 100). */
export function countsFor({ score, weight_percent, decided_percent = 100, confidence }: Factor): number {
  if (score === null) return 0;
  return confidence === 100 ? weight_percent : (weight_percent * decided_percent) / 100;
}

/** The score and what follows from it and from the blockers: one that is decisive rules a bid out, any other makes it conditional; without a score the advice is open. */
export function settleGoNoGo(output: GoNoGoOutput): GoNoGoOutput {
  const score = scoreOf(output.factors);
  const { blockers } = output;
  const ruledOut = blockers.some(({ decisive }) => decisive) || (score !== null && score < NO_GO);
  if (ruledOut) return { ...output, score, recommendation: 'no_go' };
  if (score === null) return { ...output, score, recommendation: 'open' };
  return { ...output, score, recommendation: score >= GO && blockers.length === 0 ? 'go' : 'conditional' };
}
