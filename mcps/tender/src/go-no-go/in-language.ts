import { type Phrase, inLanguage, say } from '../bidding/phrase.ts';
import type { TenderLanguage } from '../bidding/read-tender.ts';
import { GO_WORDS } from './go-words.ts';
import type { GoNoGoOutput } from './schema.ts';

const REASONS = { de: GO_WORDS.de.reasons, en: GO_WORDS.en.reasons };

/** Reasons for or against a bid in a language; those without words here are left out. */
export function reasonsIn(phrases: readonly Phrase[], language: TenderLanguage): string {
  return say(phrases, REASONS, language) ?? '';
}

/** Advice as a reader of a language wants it. What the tender says, and what a person wrote, stays as it is. */
export function decisionIn(output: GoNoGoOutput, language: TenderLanguage): GoNoGoOutput {
  const inIt = (text: string, said: Phrase[] | undefined): string => (said ? inLanguage(text, (other) => say(said, REASONS, other), language) : text);
  return {
    ...output,
    factors: output.factors.map((one) => ({ ...one, reason: inIt(one.reason, one.said) })),
    blockers: output.blockers.map((one) => ({ ...one, text: inIt(one.text, one.said) })),
  };
}
