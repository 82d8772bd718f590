import type { Logistic } from './model.ts';

/** `weight` is how much it counts, 1 when left out. */
export type Observation = { features: number[]; right: boolean; weight?: number };

const STEPS = 2500;
const RATE = 0.5;

/**
 * Fits a logistic model by gradient descent with an L2 penalty on the weights (not the intercept). With few observations the penalty
 * keeps the weights near zero, so that the model falls back on the share that was right. `floors` are lower bounds for weights whose
 * direction is known beforehand: a stronger label must never make a value less sure.
 */
export function fitLogistic(observations: Observation[], size: number, penalty: number, signs: (1 | -1 | 0)[] = []): Logistic {
  const weights = new Array<number>(size).fill(0);
  let intercept = 0;
  // Two imagined observations, one right and one wrong, keep a perfect record from becoming certainty.
  const n = observations.reduce((sum, { weight = 1 }) => sum + weight, 2);
  for (let step = 0; step < STEPS; step++) {
    let slope = 0;
    const slopes = new Array<number>(size).fill(0);
    for (const { features, right, weight = 1 } of observations) {
      const p = 1 / (1 + Math.exp(-(features.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), intercept))));
      const error = weight * (p - (right ? 1 : 0));
      slope += error;
      features.forEach((x, i) => (slopes[i] = (slopes[i] ?? 0) + error * x));
    }
    slope += 2 * (1 / (1 + Math.exp(-intercept))) - 1;
    intercept -= (RATE * slope) / n;
    for (let i = 0; i < size; i++) {
      const next = (weights[i] ?? 0) - RATE * ((slopes[i] ?? 0) / n + (penalty * (weights[i] ?? 0)) / n);
      const sign = signs[i] ?? 0;
      weights[i] = sign === 0 ? next : sign > 0 ? Math.max(0, next) : Math.min(0, next);
    }
  }
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  return { intercept: round(intercept), weights: weights.map(round) };
}
