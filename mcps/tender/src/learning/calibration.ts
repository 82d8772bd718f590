import { z } from 'zod';

/** What kinds of answers are calibrated apart: a value, an empty field, a lot or criterion, a requirement. */
export const ANSWER_KINDS = ['value', 'empty', 'entry', 'requirement'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** The log-odds of being right become `shift + slope × log-odds`; a slope above 0 keeps the surer answer the surer. */
export const Correction = z.object({ shift: z.number(), slope: z.number().positive(), reviewed: z.number().int() });
export type Correction = z.infer<typeof Correction>;

/** The corrections of one customer's confidences. Kinds with too few reviewed answers are left out. */
export const Corrections = z.partialRecord(z.enum(ANSWER_KINDS), Correction);
/** What TENDER learnt of one customer's reviewed results. */
export const Calibration = z.object({ calibration: Corrections });
export type Calibration = z.infer<typeof Calibration>;

/** A confidence (0–100) as this customer's reviews bear it out. */
export function corrected(confidence: number, correction: Correction | undefined): number {
  if (!correction) return confidence;
  return Math.max(1, Math.min(99, Math.round(100 * sigmoid(correction.shift + correction.slope * logit(confidence)))));
}

/** The confidence (0–100, not rounded) that was corrected to the given one: the other way round of `corrected`, but for its rounding. */
export function uncorrected(confidence: number, correction: Correction | undefined): number {
  return correction ? 100 * sigmoid((logit(confidence) - correction.shift) / correction.slope) : confidence;
}

/** Log-odds of a confidence (0–100); the ends are as far as half a percent goes. */
export function logit(confidence: number): number {
  const p = Math.max(0.005, Math.min(0.995, confidence / 100));
  return Math.log(p / (1 - p));
}

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
