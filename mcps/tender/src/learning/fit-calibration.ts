import type { ReviewedResult } from '@0711/mcp-sdk/learning';
import { ParseRfpOutput } from '../schema.ts';
import { ANSWER_KINDS, logit, sigmoid, uncorrected } from './calibration.ts';
import type { AnswerKind, Calibration, Correction } from './calibration.ts';

type Answer = { kind: AnswerKind; confidence: number; right: boolean };

/** Fewer reviewed answers of a kind than this say nothing. */
const MIN_REVIEWED = 30;
// Weight of the belief that the general calibration holds for this customer too: a dozen answers do not move it, hundreds do.
const PRIOR = 8;
const STEPS = 400;
const MIN_SLOPE = 0.2;

/**
 * How sure this customer's answers turned out to be right: what was given against what a person released. Gives for each kind of answer
 * a monotone correction of the confidence, near none while there is little to go by. Where an earlier fit had corrected a confidence,
 * what counts is the one before that, since every correction starts from there.
 */
export function fitCalibration(results: ReviewedResult[]): Calibration {
  const answers = results.flatMap(asRead);
  const calibration: Calibration['calibration'] = {};
  for (const kind of ANSWER_KINDS) {
    const some = answers.filter((answer) => answer.kind === kind);
    if (some.length >= MIN_REVIEWED) calibration[kind] = fit(some);
  }
  return { calibration };
}

/** The mode of the posterior by gradient descent: logistic loss, and a normal prior around shift 0 and slope 1. */
function fit(answers: Answer[]): Correction {
  let [shift, slope] = [0, 1];
  const points = answers.map(({ confidence, right }) => ({ x: logit(confidence), y: right ? 1 : 0 }));
  // The curvature is at most a quarter of the squares, which bounds the step.
  const rate = 1 / (PRIOR + points.reduce((sum, { x }) => sum + (1 + x * x) / 4, 0));
  for (let step = 0; step < STEPS; step++) {
    let [down, turn] = [PRIOR * shift, PRIOR * (slope - 1)];
    for (const { x, y } of points) {
      const error = sigmoid(shift + slope * x) - y;
      down += error;
      turn += error * x;
    }
    shift -= rate * down;
    slope = Math.max(MIN_SLOPE, slope - rate * turn);
  }
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return { shift: round(shift), slope: round(slope), reviewed: answers.length };
}

/** The answers with the confidences that they had before any correction. */
function asRead(result: ReviewedResult): Answer[] {
  const corrections = ParseRfpOutput.safeParse(result.given).data?.calibration ?? {};
  return answersOf(result).map((answer) => ({ ...answer, confidence: uncorrected(answer.confidence, corrections[answer.kind]) }));
}

/** Each answer of a result that a person released, and whether it was left as it was. */
function answersOf({ given, released }: ReviewedResult): Answer[] {
  const [before, after] = [ParseRfpOutput.safeParse(given), ParseRfpOutput.safeParse(released)];
  if (!before.success || !after.success) return [];
  const fields = Object.entries(before.data.fields).map(([name, { value, confidence }]): Answer => {
    const kept = Object.entries(after.data.fields).find(([other]) => other === name)?.[1].value;
    return { kind: value === null ? 'empty' : 'value', confidence, right: JSON.stringify(kept) === JSON.stringify(value) };
  });
  return [
    ...fields,
    ...entries('entry', before.data.lots, after.data.lots, ({ number, title }) => [number, title]),
    ...entries('entry', before.data.award_criteria, after.data.award_criteria, ({ name, weight_percent, max_points, lot }) => [name, weight_percent, max_points, lot]),
    ...entries('requirement', before.data.requirements, after.data.requirements, ({ text, kind }) => [text, kind]),
  ];
}

/** An entry was right when one of its id is still there with the same content. */
function entries<Entry extends { id: string; confidence: number }>(kind: AnswerKind, before: Entry[], after: Entry[], content: (entry: Entry) => unknown[]): Answer[] {
  const kept = new Map(after.map((entry) => [entry.id, JSON.stringify(content(entry))]));
  return before.map((entry) => ({ kind, confidence: entry.confidence, right: kept.get(entry.id) === JSON.stringify(content(entry)) }));
}
