import { type Phrase, inLanguage, say, written } from '../bidding/phrase.ts';
import type { TenderLanguage } from '../bidding/read-tender.ts';
import { ELIGIBILITY_WORDS } from './eligibility-words.ts';
import type { Assessment, CheckEligibilityOutput } from './schema.ts';

/** Phrases of the eligibility check in a language; those without words here are left out. */
export function worded(phrases: readonly Phrase[], language: TenderLanguage, between = ' '): string {
  return say(phrases, ELIGIBILITY_WORDS, language, between) ?? '';
}

/** An eligibility check as a reader of a language wants it. What the tender says, and what a person wrote, stays as it is. */
export function eligibilityIn(output: CheckEligibilityOutput, language: TenderLanguage): CheckEligibilityOutput {
  return { ...output, assessments: output.assessments.map((one) => assessmentIn(one, language)) };
}

function assessmentIn(one: Assessment, language: TenderLanguage): Assessment {
  const { said, missing } = one;
  const shown_by = one.shown_by.map((shown) => ({ ...shown, text: inLanguage(shown.text, (other) => written(shown.said ?? [shown.text], other), language) }));
  if (!said) return { ...one, shown_by };
  return {
    ...one,
    reason: inLanguage(one.reason, (other) => say(said.reason, ELIGIBILITY_WORDS, other), language),
    missing: missing === null ? null : inLanguage(missing, (other) => say(said.missing, ELIGIBILITY_WORDS, other, '; '), language),
    shown_by,
  };
}
