export type Stated = { confidence: number; right: boolean };

export type Calibration = { values: number; auroc: number | null; ece: number | null; shareSure: number | null; wrongSure: number | null };

/** Confidence from which a value counts as sure. */
export const SURE = 90;

/** How well confidences (0–100) tell right from wrong. Null where there is nothing to tell apart. */
export function calibrationOf(values: Stated[]): Calibration {
  const sure = values.filter(({ confidence }) => confidence >= SURE);
  return {
    values: values.length,
    auroc: auroc(values),
    ece: values.length === 0 ? null : expectedError(values),
    shareSure: values.length === 0 ? null : sure.length / values.length,
    wrongSure: sure.length === 0 ? null : sure.filter(({ right }) => !right).length / sure.length,
  };
}

/** The share of pairs of a right and a wrong value in which the right one is the surer; ties count half. Null without both. */
export function auroc(values: Stated[]): number | null {
  const sorted = values.toSorted((a, b) => a.confidence - b.confidence);
  const right = values.filter((value) => value.right).length;
  const wrong = values.length - right;
  if (right === 0 || wrong === 0) return null;
  // The sum of the ranks of the right ones (Mann–Whitney); equal confidences share the mean of their ranks.
  let ranks = 0;
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (end < sorted.length && sorted[end]?.confidence === sorted[i]?.confidence) end += 1;
    const rank = (i + 1 + end) / 2;
    ranks += rank * sorted.slice(i, end).filter((value) => value.right).length;
    i = end;
  }
  return (ranks - (right * (right + 1)) / 2) / (right * wrong);
}

export type Bin = { from: number; values: number; confidence: number; right: number };

/** Ten bins of equal width that hold any value: their mean confidence and the share that was right, both 0–1. */
export function binsOf(values: Stated[]): Bin[] {
  return Array.from({ length: 10 }, (_, i) => {
    const bin = values.filter(({ confidence }) => Math.min(9, Math.floor(confidence / 10)) === i);
    const mean = (of: (value: Stated) => number): number => bin.reduce((sum, value) => sum + of(value), 0) / Math.max(1, bin.length);
    return { from: i * 10, values: bin.length, confidence: mean(({ confidence }) => confidence / 100), right: mean(({ right }) => (right ? 1 : 0)) };
  }).filter((bin) => bin.values > 0);
}

/** Expected calibration error: the mean distance between confidence and share right over the bins, by their size. */
function expectedError(values: Stated[]): number {
  return binsOf(values).reduce((sum, bin) => sum + (bin.values / values.length) * Math.abs(bin.confidence - bin.right), 0);
}
