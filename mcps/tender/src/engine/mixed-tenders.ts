import { evidenceFor } from '@0711/mcp-sdk/evidence';
import type { ParseRfpOutput } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { warningOf } from '../warnings/word-warning.ts';
import type { Candidate } from './candidate.ts';
import type { Choice } from './choose.ts';
import { lettersOf } from './letters-of.ts';
import type { Choices } from './read-fields.ts';

const SURE = 0.84;
const ALIKE = 0.34;

/**
 * A warning when two documents name clearly different titles and, besides, different buyers or numbers: then they are not of one
 * tender. Titles alone differ in every bundle (a lot, a part, a short form).
 */
export function mixedTenders(sources: Source[], choices: Choices, language: 'de' | 'en'): ParseRfpOutput['warnings'] {
  if (sources.length < 2) return [];
  const stated = sources.map((source) => ({ source, title: ofSource(choices.title, source), buyer: ofSource(choices.buyer_name, source), number: ofSource(choices.reference_number, source) }));
  for (const [i, a] of stated.entries()) {
    for (const b of stated.slice(i + 1)) {
      if (!a.title || !b.title || !differ(a.title, b.title)) continue;
      if (!(a.buyer && b.buyer && differ(a.buyer, b.buyer)) && !(a.number && b.number && otherNumber(a.number, b.number))) continue;
      const evidence = [a.title, b.title].flatMap(({ spans }) => spans.slice(0, 1)).map(({ source, start, end }) => evidenceFor(source.document, source.toDocument(start), source.toDocument(end)));
      return [warningOf({ code: 'mixed_tenders', evidence }, language)];
    }
  }
  return [];
}

function ofSource(choice: Choice<string>, source: Source): Candidate<string> | null {
  // A template names its own maker.
  if (source.role === 'contract' || source.role === 'form') return null;
  const own = [...choice.agreeing, ...choice.against, ...(choice.overruled ?? [])].filter((candidate) => candidate.spans[0]?.source === source && candidate.strength >= SURE);
  return own.toSorted((a, b) => b.strength - a.strength)[0] ?? null;
}

/** Two texts that share hardly a word. */
function differ(a: Candidate<string>, b: Candidate<string>): boolean {
  const [x, y] = [wordsOf(a.value), wordsOf(b.value)];
  const common = [...x].filter((word) => y.has(word)).length;
  return x.size > 0 && y.size > 0 && common / Math.min(x.size, y.size) < ALIKE;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{3,}|\d{2,}/gu) ?? []);
}

function otherNumber(a: Candidate<string>, b: Candidate<string>): boolean {
  const [x, y] = [a.value, b.value].map(lettersOf);
  return !!x && !!y && !x.includes(y) && !y.includes(x);
}
