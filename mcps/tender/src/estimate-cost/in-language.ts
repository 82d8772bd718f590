import { type Phrase, inLanguage, say } from '../bidding/phrase.ts';
import type { TenderLanguage } from '../bidding/read-tender.ts';
import { COST_WORDS } from './cost-words.ts';
import type { EstimateCostOutput } from './schema.ts';

const NOTES = { de: COST_WORDS.de.notes, en: COST_WORDS.en.notes };

/** What a calculation says of a position or of itself in a language; what has no words here is left out. */
export function notesIn(phrases: readonly Phrase[], language: TenderLanguage): string {
  return say(phrases, NOTES, language) ?? '';
}

/** A calculation as a reader of a language wants it. Titles and units of the tender, and what a person wrote, stay as they are. */
export function estimateIn(output: EstimateCostOutput, language: TenderLanguage): EstimateCostOutput {
  const inIt = (text: string, said: Phrase[] | undefined): string => (said ? inLanguage(text, (other) => say(said, NOTES, other), language) : text);
  return {
    ...output,
    items: output.items.map((one) => ({ ...one, note: inIt(one.note, one.said) })),
    assumptions: output.assumptions.map((one) => ({ ...one, text: inIt(one.text, one.said) })),
  };
}
