import type { TenderLanguage } from '../bidding/read-tender.ts';
import { guessLanguage } from '../source/guess-language.ts';
import { BID_WORDS } from './bid-words.ts';
import type { DraftSection } from './draft.ts';
import { gap, splitGaps } from './gap.ts';

/** Fewer words say nothing of their language. */
const ENOUGH = 5;

/** A section with a mark to translate it, where the company's own words are in another language than the tender. */
export function markOtherLanguage(section: DraftSection, language: TenderLanguage): DraftSection {
  if (section.source !== 'profile' && section.source !== 'past_bid') return section;
  const own = splitGaps(section.text).filter((part) => !part.gap).flatMap(({ text }) => text.split(/\n+/)).filter((line) => (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= ENOUGH);
  const other = own.some((line) => isOther(line, language));
  return other ? { ...section, text: `${gap(BID_WORDS[language].translate, language)}\n\n${section.text}` } : section;
}

/** Whether a text has at least two small words more of the other language than of this one. */
export function isOther(text: string, language: TenderLanguage): boolean {
  // What is undecided counts as German.
  return guessLanguage(null, `${text} ${language === 'en' ? 'the the' : 'der'}`) !== language;
}
