import type { ReviewedResult } from '@0711/mcp-sdk/learning';
import { describe, expect, test } from 'vitest';
import { PARSE_RFP_SCHEMA, ParseRfpOutput } from '../schema.ts';
import { applyCalibration } from './apply-calibration.ts';
import { logit, sigmoid } from './calibration.ts';
import { fitCalibration } from './fit-calibration.ts';

/** The same numbers for the same seed, 0 to below 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const NAMES = Object.keys(ParseRfpOutput.shape.fields.shape);
const VALUES: Record<string, [string | number | object, string | number | object]> = {
  submission_deadline: ['2026-05-01T10:00', '2026-05-02T10:00'], questions_deadline: ['2026-04-01', '2026-04-02'], binding_period_end: ['2026-06-01', '2026-06-02'],
  contract_start: ['2026-07-01', '2026-07-02'], contract_end: ['2027-07-01', '2027-07-02'], contract_duration_months: [12, 24], estimated_value: [{ amount: 1, currency: 'EUR' }, { amount: 2, currency: 'EUR' }], cpv_codes: [['45000000'], ['72000000']],
};

/** A tender of a customer: its values are right as often as `share` says for their confidence. */
function reviewed(random: () => number, share: (confidence: number) => number): ReviewedResult {
  const given: Record<string, object> = {};
  const released: Record<string, object> = {};
  for (const name of NAMES) {
    const confidence = 60 + Math.floor(random() * 40);
    const [value, better] = VALUES[name] ?? ['as written', 'as a person corrected it'];
    const right = random() < share(confidence);
    given[name] = { value, confidence, derived: false, evidence: [] };
    released[name] = { value: right ? value : better, confidence, derived: false, evidence: [] };
  }
  const lists = { schema: PARSE_RFP_SCHEMA, documents: [], lots: [], award_criteria: [], deadlines: [], requirements: [], warnings: [] };
  return { taskType: 'parse_rfp', at: '2026-01-01T00:00:00Z', given: { ...lists, fields: given }, released: { ...lists, fields: released } };
}

/** How far confidences are from the share that was right, in points: of each of four bands, by its size. */
function distance(results: ReviewedResult[], learned: unknown): number {
  const answers = results.flatMap(({ given, released }) => {
    const before = ParseRfpOutput.parse(given);
    const after = ParseRfpOutput.parse(released);
    const { output } = applyCalibration({ output: before, confidence: 0, review: null }, learned);
    return Object.entries(output.fields).map(([name, { value, confidence }]) => ({ confidence, right: JSON.stringify(value) === JSON.stringify(Object.entries(after.fields).find(([other]) => other === name)?.[1].value) }));
  });
  const bands = Map.groupBy(answers, ({ confidence }) => Math.floor(confidence / 25));
  return [...bands.values()].reduce((sum, band) => {
    const mean = band.reduce((all, { confidence }) => all + confidence, 0) / band.length;
    const right = (100 * band.filter((one) => one.right).length) / band.length;
    return sum + (band.length / answers.length) * Math.abs(mean - right);
  }, 0);
}

const many = (count: number, seed: number, share: (confidence: number) => number): ReviewedResult[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => reviewed(random, share));
};
const asStated = (confidence: number): number => confidence / 100;
const fooled = (confidence: number): number => sigmoid(logit(confidence) - 1.5);

describe('what a customer’s reviews teach, on results held back', () => {
  test('where the layouts fool the rules, confidence comes down to what is right', () => {
    const all = many(80, 11, fooled);
    const [learnt, held] = [all.slice(0, 40), all.slice(40)];
    const before = distance(held, null);
    const after = distance(held, fitCalibration(learnt));
    expect(before).toBeGreaterThan(15);
    expect(after).toBeLessThan(before / 3);
  });

  test('where they do not, it stays', () => {
    const all = many(80, 12, asStated);
    const learned = fitCalibration(all.slice(0, 40));
    expect(distance(all.slice(40), learned)).toBeLessThan(distance(all.slice(40), null) + 2);
    expect(learned.calibration.value?.shift).toBeCloseTo(0, 0);
    expect(learned.calibration.value?.slope).toBeCloseTo(1, 0);
  });

  test('the surer value stays the surer one', () => {
    const { output } = applyCalibration({ output: ParseRfpOutput.parse(many(1, 3, asStated)[0]?.given), confidence: 0, review: null }, fitCalibration(many(40, 13, fooled)));
    const before = ParseRfpOutput.parse(many(1, 3, asStated)[0]?.given);
    const order = NAMES.map((name) => [Object.entries(before.fields).find(([other]) => other === name)?.[1].confidence ?? 0, Object.entries(output.fields).find(([other]) => other === name)?.[1].confidence ?? 0] as const).toSorted(([a], [b]) => a - b);
    expect(order.map(([, after]) => after)).toEqual(order.map(([, after]) => after).toSorted((a, b) => a - b));
  });
});

test('two results say too little to move anything', () => {
  expect(fitCalibration(many(2, 14, fooled))).toEqual({ calibration: {} });
});

test('a few dozen wrong answers move it less than hundreds', () => {
  const [few, lots] = [fitCalibration(many(3, 15, fooled)), fitCalibration(many(60, 15, fooled))];
  expect(few.calibration.value?.shift).toBeLessThan(0);
  expect(Math.abs(few.calibration.value?.shift ?? 0)).toBeLessThan(Math.abs(lots.calibration.value?.shift ?? 0));
});

test('the overall confidence follows, and what is not a calibration changes nothing', () => {
  const result = { output: ParseRfpOutput.parse(many(1, 5, asStated)[0]?.given), confidence: 77, review: null };
  const learned = fitCalibration(many(40, 16, fooled));
  const after = applyCalibration(result, learned);
  const { title, buyer_name: buyer, submission_deadline: deadline, reference_number: number, procedure_type: procedure } = after.output.fields;
  expect(after.confidence).toBe(Math.min(...[title, buyer, deadline, number, procedure].map(({ confidence }) => confidence)));
  expect(applyCalibration(result, null)).toBe(result);
  expect(applyCalibration(result, { calibration: { value: { shift: 'much' } } })).toBe(result);
});

test('results of other task types and of other shapes are passed over', () => {
  expect(fitCalibration([{ taskType: 'go_no_go', given: { score: 1 }, released: null, at: '2026-01-01T00:00:00Z' }])).toEqual({ calibration: {} });
});

test('is fitted anew on results that it corrected already without undoing itself', () => {
  const first = many(80, 21, fooled);
  const learned = fitCalibration(first);
  // What came after was given with corrected confidences, and reviewed as before.
  const second = many(80, 22, fooled).map((result) => ({ ...result, given: applyCalibration({ output: ParseRfpOutput.parse(result.given), confidence: 0, review: null }, learned).output }));
  const again = fitCalibration([...first, ...second]);
  expect(again.calibration.value?.shift).toBeCloseTo(learned.calibration.value?.shift ?? NaN, 0);
  expect(distance(many(80, 23, fooled), again)).toBeLessThan(6);
});

test('makes nothing of a scanned page surer than its text recognition', () => {
  const [result] = many(1, 5, asStated);
  const evidence = [{ document: 'scan', file: 'scan.pdf', quote: 'x', start: 0, end: 1, page: 1, regions: [] }];
  const given = ParseRfpOutput.parse(result?.given);
  const scanned = { ...given, documents: [{ id: 'scan', file: 'scan.pdf', role: 'notice' as const, pages: 1, language: 'de', ocr: true }], fields: { ...given.fields, title: { ...given.fields.title, confidence: 70, evidence }, buyer_name: { ...given.fields.buyer_name, confidence: 70 } } };
  const { output } = applyCalibration({ output: scanned, confidence: 0, review: null }, { calibration: { value: { shift: 2, slope: 1, reviewed: 100 } } });
  expect(output.fields.title.confidence).toBe(70);
  expect(output.fields.buyer_name.confidence).toBeGreaterThan(90);
});
