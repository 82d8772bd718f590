import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { crossValidate } from './tender/cross-validate.ts';
import type { MeasuredTender } from './tender/cross-validate.ts';
import { evidenceFigures } from './tender/evidence.ts';
import { figuresOf } from './tender/figures.ts';
import type { Figures } from './tender/figures.ts';

const root = path.join(import.meta.dirname, '..');
const set = path.join(root, '../shared/data/tender-dev');
const missing = existsSync(set) ? null : 'the labelled tenders lie outside the repository and are not here';

describe.skipIf(missing !== null)(`real labelled tenders${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let tenders: MeasuredTender[];
  let figures: Figures;

  beforeAll(async () => {
    tenders = await crossValidate(set, [], path.join(root, 'fixtures/tender-labels/first-contact.json'));
    figures = figuresOf(tenders.map(({ score }) => score));
  }, 180_000);

  // Floors, not aims: these documents were seen when the rules were written.
  test('every document is read', () => expect(tenders.filter(({ output }) => output === null).map(({ label }) => label.file)).toEqual([]));
  test('fields', () => expect(figures.fieldsF1).toBeGreaterThanOrEqual(0.9));
  test('inventions', () => expect(figures.inventions).toBeLessThanOrEqual(0.02));
  test('requirements', () => expect(figures.requirementsF1).toBeGreaterThanOrEqual(0.75));
  test('award criteria and lots', () => expect(Math.min(figures.criteriaF1 ?? 0, figures.lotsF1 ?? 0)).toBeGreaterThanOrEqual(0.9));
  test('few wrong among those called sure', () => expect(figures.given.wrongSure).toBeLessThanOrEqual(0.04));
  test('every quote stands where it says', () => {
    const { quotes, verbatim, valuesWithout } = evidenceFigures(tenders);
    expect(quotes).toBeGreaterThan(500);
    expect([verbatim, valuesWithout]).toEqual([quotes, 0]);
  });
});
