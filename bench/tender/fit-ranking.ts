import { sharesOf } from '@0711/mcp-tender/fields/rank-proposals';
import type { Ranking } from '@0711/mcp-tender/fields/rank-proposals';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What one tender proposes as the value of a field: the features of each proposal, and whether it is right. */
export type Proposed = { file: string; weight: number; proposals: { right: boolean; features: number[] }[] };

// What tells most about tenders left out, by their likelihood.
const PENALTY = 1;
const STEPS = 400;
const RATE = 0.05;

// One row per proposal: right (1 or 0), then the features in the model's order.
const Kept = z.array(z.object({ file: z.string(), weight: z.number(), proposals: z.array(z.array(z.number())) }));

/** The proposals of papers as they were first met, as numbers alone. Throws where a row has not as many features as the ranking of today. */
export async function readProposed(file: string, size: number): Promise<Proposed[]> {
  return Kept.parse(JSON.parse(await readFile(file, 'utf8'))).map(({ file: name, weight, proposals }) => ({
    file: name,
    weight,
    proposals: proposals.map(([right = 0, ...features]) => {
      if (features.length !== size) throw new Error(`${file}: ${features.length} features where the ranking has ${size}`);
      return { right: right === 1, features };
    }),
  }));
}

/**
 * Fits the conditional logit of `size` features by Adam on the log-likelihood that one of the right proposals is taken, or none where none
 * is right, with an L2 penalty on the weights.
 */
export function fitRanking(papers: Proposed[], size: number, penalty = PENALTY): Ranking {
  // The last parameter is that of `none`.
  const at = new Array<number>(size + 1).fill(0).with(size, 3);
  const [mean, square] = [new Array<number>(size + 1).fill(0), new Array<number>(size + 1).fill(0)];
  for (let step = 0; step < STEPS; step++) {
    const slopes = slopesOf(papers, at, size, penalty);
    for (let i = 0; i <= size; i++) {
      const slope = slopes[i] ?? 0;
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * slope * slope;
      at[i] = (at[i] ?? 0) + (RATE * (mean[i] ?? 0)) / (Math.sqrt(square[i] ?? 0) + 1e-8);
    }
  }
  const rounded = at.map((x) => Math.round(x * 1000) / 1000);
  return { none: rounded[size] ?? 0, weights: rounded.slice(0, size) };
}

function slopesOf(papers: Proposed[], at: number[], size: number, penalty: number): number[] {
  const slopes = at.map((x, i) => (i < size ? -penalty * x : 0));
  const model = { none: at[size] ?? 0, weights: at.slice(0, size) };
  for (const { weight, proposals } of papers) {
    const shares = sharesOf(model, proposals.map(({ features }) => features));
    const none = 1 - shares.reduce((sum, share) => sum + share, 0);
    const right = proposals.reduce((sum, one, i) => sum + (one.right ? shares[i] ?? 0 : 0), 0);
    proposals.forEach((one, i) => {
      const share = shares[i] ?? 0;
      const pull = weight * ((one.right ? share / Math.max(right, 1e-12) : 0) - share);
      one.features.forEach((x, j) => (slopes[j] = (slopes[j] ?? 0) + pull * x));
    });
    slopes[size] = (slopes[size] ?? 0) + weight * ((proposals.some((one) => one.right) ? 0 : 1) - none);
  }
  return slopes;
}
