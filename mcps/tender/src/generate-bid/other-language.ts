import type { TenderLanguage } from '../bidding/read-tender.ts';
import { guessLanguage } from '../source/guess-language.ts';
import { BID_WORDS } from './bid-words.ts';
import type { DraftSection } from './draft.ts';
import { gap, splitGaps } from './gap.ts';

/** Fewer words say nothing of their language. */
const ENOUGH = 8;

/** A section with a mark to translate it, where the company's own words are in another language than the tender. */
export function markOtherLanguage(section: DraftSection, language: TenderLanguage): DraftSection {
  if (section.source !== 'profile' && section.source !== 'past_bid') return section;
  const own = splitGaps(section.text).filter((part) => !part.gap).flatMap(({ text }) => text.split(/\n+/)).filter((line) => (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= ENOUGH);
  const other = own.some((line) => isOther(line, language));
  return other ? { ...section, text: `${gap(BID_WORDS[language].translate, language)}\n\n${section.text}` } : section;
}

/** Words of a language outnumber the other's; a line without small words of either is in none. */
function isOther(line: string, language: TenderLanguage): boolean {
  const other = language === 'de' ? 'en' : 'de';
  // Undecided lines count as German.
  return guessLanguage(null, line) === other && guessLanguage(null, `${line} ${language === 'en' ? 'the' : 'der'}`) === other;
}
