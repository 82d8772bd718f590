import { describe, expect, test } from 'vitest';
import { sourceOf } from '../testing/read-text.ts';
import { clausesOf } from './clauses.ts';
import { clausesToJudge, findRequirements, requirementsIn } from './find-requirements.ts';
import { DECISION_FEATURES, THRESHOLD, decisionFeatures, oddsOf, probabilityOf } from './learned.ts';
import weights from './learned.json' with { type: 'json' };

const MADE = '# Ferry\n\n## Scope of work\n\nThe contractor must oil all planks twice a year.\n\nThe old ferry was built in 1953 and lies in the harbour.\n';

const sentencesOf = async (text: string) => clausesOf(await sourceOf(text)).filter(({ unit }) => unit.kind !== 'heading');

describe('weights', () => {
  test('are one a sign, and one a feature of the decision', () => {
    const names = weights.signs.names.split(' ');
    expect([names.length, new Set(names).size, weights.decision.weights.length]).toEqual([weights.signs.weights.length, names.length, DECISION_FEATURES.length]);
    expect(names.every((name) => /^\p{Ll}/u.test(name))).toBe(true);
  });
  test('more odds by words, and a rule that finds it, make a requirement likelier', () => {
    const [words = 0, rule = 0, sureness = 0] = weights.decision.weights;
    expect(Math.min(words, rule, sureness)).toBeGreaterThan(0);
  });
});

test('the words of a clause tell a duty from what is told', async () => {
  const [duty, told] = await sentencesOf(MADE);
  if (!duty || !told) throw new Error('two clauses were made');
  expect(oddsOf(duty)).toBeGreaterThan(oddsOf(told));
  expect(probabilityOf(told, null)).toBeLessThan(THRESHOLD);
});

test('weights can be handed in, and unknown signs weigh nothing', async () => {
  const [clause] = await sentencesOf(MADE);
  if (!clause) throw new Error('a clause was made');
  expect(oddsOf(clause, { intercept: -1, weights: new Map([['w:oil', 2], ['w:sail', 5]]) })).toBe(1);
  expect(decisionFeatures(clause, null, 40)[0]).toBe(6);
});

test('a requirement is as sure as it is probable, and what the rules find is always listed', async () => {
  const source = await sourceOf(MADE);
  const [first] = requirementsIn(source);
  expect(findRequirements([source])[0]).toMatchObject({ text: 'The contractor must oil all planks twice a year.', kind: 'must', confidence: Math.round(100 * (first?.probability ?? 0)) });
});

test('what stands behind a label of a form is no requirement, however much its words are like one', async () => {
  const source = await sourceOf('# Aufforderung\n\n**Leistung:** Unterhalts- und Glasreinigung der Grundschulen in drei Losen\n\nReinigungsmittel: Unterhalts- und Glasreinigung der Grundschulen in drei Losen\n');
  expect(clausesToJudge(source).map(({ clause }) => clause.text.split(':')[0])).toEqual(['Reinigungsmittel']);
});

test('what is told of the buyer and of how things came about is judged by no words alone, what a bid is to tell of its company is', async () => {
  const entry = '- Supporting the staff of all harbours with training and manuals each year';
  const judged = async (markdown: string) => clausesToJudge(await sourceOf(markdown)).filter(({ clause }) => clause.unit.kind === 'list_item').length;
  expect(await judged(`# Ferry\n\n## Company description\n\nWe have three aims. These include:\n\n${entry}\n`)).toBe(0);
  expect(await judged(`# Ferry\n\n## 2. Background\n\n${entry}\n`)).toBe(0);
  expect(await judged(`# Fähre\n\nInformation zum Projekt:\n\n${entry}\n`)).toBe(0);
  expect(await judged(`# Ferry\n\n## Proposal contents\n\n### Company description\n\n${entry}\n`)).toBe(1);
  expect(await judged(`# Ferry\n\n## Background screening of staff\n\n${entry}\n`)).toBe(1);
});
