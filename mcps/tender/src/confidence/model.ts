import coefficients from './coefficients.json' with { type: 'json' };

export type Logistic = { intercept: number; weights: number[] };

/** One model for values, one for values that are not there, one for requirements (`listed`), one for lots and criteria (`entry`). */
export type Models = { value: Logistic; absence: Logistic; listed: Logistic; entry: Logistic };

/** The models in use: fitted by `npm run bench:tender-fit -- confidence`, never typed in. */
export const MODELS: Models = coefficients.models;

/** A model's answer for features, as a confidence 0–100. No document proves a value beyond doubt, so the ends are left out. */
export function confidenceOf(model: Logistic, features: number[]): number {
  const z = model.weights.reduce((sum, weight, i) => sum + weight * (features[i] ?? 0), model.intercept);
  return Math.max(1, Math.min(99, Math.round(100 / (1 + Math.exp(-z)))));
}
