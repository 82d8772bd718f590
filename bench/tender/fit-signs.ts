import type { SignWeights } from '@0711/mcp-tender/requirements/learned';

/** `right` is 1 or 0 where somebody said, else how probable it is; `weight` is how much it counts, 1 when left out. */
export type Signed = { signs: string[]; right: number; tender: string; weight?: number };

// How much a sign of each kind counts against the penalty; others count 1. Words are many, and each tells little.
const SCALE = new Map([['w', 0.5], ['p', 0.5], ['h', 0.5], ['hh', 0.35], ['l', 0.5], ['w0', 0.7], ['w01', 0.6], ['w1', 0.5], ['e0', 0.5], ['ez', 0.4]]);
const MIN_TENDERS = 3;
const MIN_CLAUSES = 4;
// Of these two at least are labelled: what nobody judged only says more of signs that somebody did.
const MIN_LABELLED_TENDERS = 2;
const PENALTY = 1e-3;
const STEPS = 250;
const SMALLEST = 0.01;

/**
 * Weights of signs for the log-odds that a clause is a requirement: logistic regression with an L2 penalty, by accelerated gradient descent.
 * A sign that fewer than three tenders have is left out: it would tell a tender, not a requirement. The penalty is as strong as without
 * the clauses that count less than 1, which nobody labelled.
 */
export function fitSigns(observed: Signed[]): SignWeights {
  const names = commonSigns(observed);
  const index = new Map(names.map((name, i) => [name, i]));
  const scale = Float64Array.from(names, (name) => SCALE.get(name.split(':')[0] ?? '') ?? 1);
  const rows = observed.map(({ signs }) => Int32Array.from(signs.flatMap((sign) => index.get(sign) ?? [])));
  const all = observed.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const shares = Float64Array.from(observed, ({ weight = 1 }) => weight / all);
  const penalty = (PENALTY * observed.filter(isLabelled).length) / all;
  // A bound on the curvature keeps the steps from overshooting.
  const step = 1 / (0.25 * largestEigenvalue(rows, scale, shares) + penalty);
  let weights = new Float64Array(names.length);
  let ahead = new Float64Array(names.length);
  let [intercept, interceptAhead, pace] = [0, 0, 1];
  for (let i = 0; i < STEPS; i++) {
    const slope = new Float64Array(names.length);
    let interceptSlope = 0;
    rows.forEach((row, r) => {
      let odds = interceptAhead;
      for (const j of row) odds += (ahead[j] ?? 0) * (scale[j] ?? 0);
      const error = (1 / (1 + Math.exp(-odds)) - (observed[r]?.right ?? 0)) * (shares[r] ?? 0);
      interceptSlope += error;
      for (const j of row) slope[j] = (slope[j] ?? 0) + error * (scale[j] ?? 0);
    });
    const next = ahead.map((weight, j) => weight - step * ((slope[j] ?? 0) + penalty * weight));
    const nextIntercept = interceptAhead - step * interceptSlope;
    const nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    const push = (pace - 1) / nextPace;
    ahead = next.map((weight, j) => weight + push * (weight - (weights[j] ?? 0)));
    interceptAhead = nextIntercept + push * (nextIntercept - intercept);
    [weights, intercept, pace] = [next, nextIntercept, nextPace];
  }
  const kept = names.map((name, j): [string, number] => [name, Math.round((weights[j] ?? 0) * (scale[j] ?? 0) * 1000) / 1000]);
  return { intercept: Math.round(intercept * 1000) / 1000, weights: new Map(kept.filter(([, weight]) => Math.abs(weight) >= SMALLEST)) };
}

function isLabelled({ weight = 1 }: Signed): boolean {
  return weight >= 1;
}

function commonSigns(observed: Signed[]): string[] {
  const all = countSigns(observed);
  const labelled = countSigns(observed.filter(isLabelled));
  return [...all].filter(([sign, { tenders, clauses }]) => tenders.size >= MIN_TENDERS && clauses >= MIN_CLAUSES && (labelled.get(sign)?.tenders.size ?? 0) >= MIN_LABELLED_TENDERS).map(([sign]) => sign).sort();
}

function countSigns(observed: Signed[]): Map<string, { tenders: Set<string>; clauses: number }> {
  const counts = new Map<string, { tenders: Set<string>; clauses: number }>();
  for (const { signs, tender } of observed) {
    for (const sign of signs) {
      const known = counts.get(sign) ?? { tenders: new Set(), clauses: 0 };
      known.tenders.add(tender);
      known.clauses += 1;
      counts.set(sign, known);
    }
  }
  return counts;
}

function largestEigenvalue(rows: Int32Array[], scale: Float64Array, shares: Float64Array): number {
  let vector = scale.map(() => 1);
  let value = 1;
  for (let i = 0; i < 12; i++) {
    const next = new Float64Array(scale.length);
    rows.forEach((row, r) => {
      let sum = 1;
      for (const j of row) sum += (vector[j] ?? 0) * (scale[j] ?? 0);
      for (const j of row) next[j] = (next[j] ?? 0) + sum * (scale[j] ?? 0) * (shares[r] ?? 0);
    });
    value = Math.hypot(...next) / Math.max(1e-9, Math.hypot(...vector));
    const length = Math.hypot(...next);
    vector = next.map((x) => x / length);
  }
  return 1.5 * value + 1;
}
