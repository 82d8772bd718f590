import type { Logistic } from '../confidence/model.ts';
import { signsOf } from './clause-signs.ts';
import type { Clause } from './clauses.ts';
import { formOf } from './entry-words.ts';
import type { FoundRequirement } from './find-requirements.ts';
import weights from './learned.json' with { type: 'json' };
import { modalityOf } from './modality.ts';

/** How a clause's own words and those around it are weighed, sign by sign. */
export type SignWeights = { intercept: number; weights: Map<string, number> };

/** What decides beside the words, in the model's order. */
export const DECISION_FEATURES = ['words', 'rule', 'sureness', 'words_with_rule', 'binds_in_tasks', 'form', 'paragraph', 'announced'] as const;

const SIGNS: SignWeights = { intercept: weights.signs.intercept, weights: new Map(weights.signs.names.split(' ').map((name, i) => [name, weights.signs.weights[i] ?? 0])) };
const DECISION: Logistic = weights.decision;

/** From this probability on, a clause that no rule finds is listed: there F1 was best on papers left out. */
export const THRESHOLD = weights.threshold;

/** The log-odds that a clause asks something of the bidder, by its signs alone. */
export function oddsOf(clause: Clause, { intercept, weights: known }: SignWeights = SIGNS): number {
  let odds = intercept;
  for (const sign of signsOf(clause)) odds += known.get(sign) ?? 0;
  return odds;
}

/** Features of the decision on a clause: its words, and what the rules say of it. */
export function decisionFeatures(clause: Clause, rule: FoundRequirement | null, odds: number): number[] {
  const words = Math.max(-6, Math.min(6, odds));
  if (rule) return [words, 1, rule.modality.sureness, words, 0, 0, 0, 0];
  return [words, 0, 0, 0, modalityOf(clause.text, true) ? 1 : 0, formOf(clause.text) ? 1 : 0, clause.unit.kind === 'paragraph' ? 1 : 0, clause.lead?.endsWith(':') ? 1 : 0];
}

/** The probability (0–1) that a clause is a requirement, by its words and by what the rules say of it. */
export function probabilityOf(clause: Clause, rule: FoundRequirement | null): number {
  const z = decisionFeatures(clause, rule, oddsOf(clause)).reduce((sum, x, i) => sum + x * (DECISION.weights[i] ?? 0), DECISION.intercept);
  return 1 / (1 + Math.exp(-z));
}
