import type { TaskTypeName } from '../task-types.ts';

const READING = ['stored', 'reading', 'extracting', 'checking'] as const;

/** What each type does with a tender once it is read: the name of its part of the way, by the steps that tell of it. */
const OWN = {
  requirements: 'listing',
  assessing: 'assessing',
  calculating: 'calculating',
  drafting: 'drafting',
  writing: 'drafting',
  weighing: 'weighing',
} as const;

const LAST: Partial<Record<TaskTypeName, (typeof OWN)[keyof typeof OWN]>> = {
  extract_requirements: 'listing',
  check_eligibility: 'assessing',
  estimate_cost: 'calculating',
  generate_bid: 'drafting',
  go_no_go: 'weighing',
};

export type Stage = (typeof READING)[number] | (typeof OWN)[keyof typeof OWN];

/** Steps after which the task itself changes in a moment. */
export const OVER: ReadonlySet<string> = new Set(['done', 'review', 'failed', 'cancelled']);

/** Steps before anything is read. */
const BEFORE: ReadonlySet<string> = new Set(['started', 'waiting']);

/** The parts of a task's way, in order. */
export function stagesOf(taskType: string): Stage[] {
  const last = Object.entries(LAST).find(([type]) => type === taskType)?.[1];
  return last ? [...READING, last] : [...READING];
}

/** The part that a progress line's step belongs to; null for a step that these pages do not know. */
export function stageOf(step: string): Stage | null {
  return READING.find((one) => one === step) ?? Object.entries(OWN).find(([own]) => own === step)?.[1] ?? null;
}

/** The place of a step among the parts: their number once it is over. A step that nobody knows belongs to what comes after the reading. */
export function placeOf(stages: readonly Stage[], step: string | undefined, percent: number): number {
  if (step !== undefined && OVER.has(step)) return stages.length;
  if (step === undefined || BEFORE.has(step)) return 0;
  const stage = stageOf(step);
  const place = stage === null ? -1 : stages.indexOf(stage);
  return place >= 0 ? place : percent > 0 ? stages.length - 1 : 0;
}
