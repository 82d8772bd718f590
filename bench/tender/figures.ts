import { calibrationOf } from './calibration.ts';
import type { Calibration } from './calibration.ts';
import { tally } from './score-document.ts';
import type { DocumentScore, Tally } from './score-document.ts';

/** What is reported of a set of documents. Shares are 0–1, null where there is nothing to measure. */
export type Figures = {
  documents: number;
  fieldsF1: number | null;
  precision: number | null;
  recall: number | null;
  inventions: number | null;
  requirementsF1: number | null;
  requirementsPrecision: number | null;
  requirementsRecall: number | null;
  kindRight: number | null;
  criteriaF1: number | null;
  weightsRight: number | null;
  lotsF1: number | null;
  /** Of scalar values that were given. */
  given: Calibration;
  /** Of these, empty fields, lots, criteria and requirements together. */
  everything: Calibration;
};

export function figuresOf(scores: DocumentScore[]): Figures {
  const fields = sum(scores.flatMap(({ fields: all }) => Object.entries(all).flatMap(([name, cell]) => (name === 'cpv_codes' ? [] : [cell]))));
  const required = sum(scores.map(({ requirements }) => requirements));
  const precise = sum(scores.map(({ precise: cell }) => cell));
  const recall = ratio(required.tp, required.tp + required.fn);
  const precision = ratio(precise.tp, precise.tp + precise.fp);
  const total = (of: (score: DocumentScore) => number): number => scores.reduce((all, score) => all + of(score), 0);
  const judged = scores.flatMap((score) => score.judged);
  return {
    documents: scores.length,
    fieldsF1: f1(fields),
    precision: ratio(fields.tp, fields.tp + fields.fp),
    recall: ratio(fields.tp, fields.tp + fields.fn),
    inventions: ratio(total(({ inventions }) => inventions), total(({ notStated }) => notStated)),
    requirementsF1: precision !== null && recall !== null && precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : null,
    requirementsPrecision: precision,
    requirementsRecall: recall,
    kindRight: ratio(total(({ kinds }) => kinds.right), total(({ kinds }) => kinds.of)),
    criteriaF1: f1(sum(scores.map(({ criteria }) => criteria))),
    weightsRight: ratio(total(({ weights }) => weights.right), total(({ weights }) => weights.of)),
    lotsF1: f1(sum(scores.map(({ lots }) => lots))),
    given: calibrationOf(judged.filter(({ kind }) => kind === 'value')),
    everything: calibrationOf(judged),
  };
}

/** Null where nothing was to be found and nothing was. */
export function f1({ tp, fp, fn }: Tally): number | null {
  return ratio(2 * tp, 2 * tp + fp + fn);
}

export function sum(cells: Tally[]): Tally {
  return cells.reduce((all, cell) => ({ tp: all.tp + cell.tp, fp: all.fp + cell.fp, fn: all.fn + cell.fn }), tally());
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
