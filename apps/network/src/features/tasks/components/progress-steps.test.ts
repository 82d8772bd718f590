import { describe, expect, it } from 'vitest';
import { TaskTypeName } from '../task-types.ts';
import { placeOf, stagesOf } from './progress-steps.ts';

/** The steps that each type's runs tell of, in the order in which they come. */
const TOLD: Record<TaskTypeName, string[]> = {
  parse_rfp: [],
  extract_requirements: ['requirements'],
  check_eligibility: ['assessing'],
  go_no_go: ['weighing'],
  estimate_cost: ['calculating'],
  generate_bid: ['drafting', 'writing'],
};

describe('the steps of a task', () => {
  it.each(TaskTypeName.options)('go forward only, to the last of %s', (type) => {
    const stages = stagesOf(type);
    const steps = ['stored', 'reading', 'extracting', 'checking', ...TOLD[type], 'done'];
    const places = steps.map((step, index) => placeOf(stages, step, index * 10));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.at(-2)).toBe(stages.length - 1);
    expect(places.at(-1)).toBe(stages.length);
  });

  it('begin before anything is told, and do not go back for a step of an MCP that is not known here', () => {
    const stages = stagesOf('parse_rfp');
    expect([placeOf(stages, undefined, 0), placeOf(stages, 'polishing', 80)]).toEqual([0, 3]);
    // As the Platform tells of a run that begins, and of one that waits to be tried again: with one percent.
    expect([placeOf(stages, 'started', 1), placeOf(stages, 'waiting', 1)]).toEqual([0, 0]);
  });
});
