import type { Evidence } from '@0711/contract/evidence';
import type { ModelErrorCode } from '@0711/mcp-sdk/language-model';
import { findMoments } from '../dates/find-moments.ts';
import { DOUBT_WORDS } from '../doubts/doubt-words.ts';
import { FAULT_WORDS } from '../engine/fault-words.ts';
import { WARNING_WORDS } from '../engine/warning-words.ts';
import { COST_WORDS } from '../estimate-cost/cost-words.ts';
import { BID_WORDS } from '../generate-bid/bid-words.ts';
import { MODEL_WORDS } from '../model/words.ts';
import type { TenderWarning } from '../schema.ts';

const FEW = 10;

/** What a warning says in a language, by its code, its `params` and its evidence; its own message where these do not tell enough, as with results of before there were params. */
export function wordWarning(warning: Omit<TenderWarning, 'message'> & { message?: string }, language: 'de' | 'en'): string {
  return wordsOf(warning, language) ?? warning.message ?? '';
}

/** A warning with its message in the tender's language. */
export function warningOf(warning: Omit<TenderWarning, 'message'>, language: 'de' | 'en'): TenderWarning {
  return { code: warning.code, message: wordWarning(warning, language), ...(warning.params ? { params: warning.params } : {}), evidence: warning.evidence };
}

function wordsOf({ code, params = {}, evidence }: Omit<TenderWarning, 'message'>, language: 'de' | 'en'): string | null {
  const words = WARNING_WORDS[language];
  const { file, pages, field } = params;
  const [first] = evidence;
  switch (code) {
    case 'scanned_page':
      return file && pages ? words.scanned(file, pages.slice(0, FEW), pages.length > FEW) : null;
    case 'ocr_doubtful':
      return file && pages ? words.doubtful(file, pages.slice(0, FEW), pages.length > FEW) : null;
    case 'unreadable_page':
      return file ? words.unreadable(file, pages?.[0] ?? null) : null;
    case 'little_text':
      return file ? words.littleText(file) : null;
    case 'hidden_text':
      return file ? words.hiddenText(file) : null;
    case 'unread_part':
      return file && params.fault ? words.unreadPart(file, `${FAULT_WORDS[params.fault][language]}.`) : null;
    case 'impossible_date':
      return isQuoted(first) ? words[isRealDay(first.quote) ? 'wrongWeekday' : 'impossibleDate'](first.file, folded(first.quote)) : null;
    case 'mixed_tenders':
      return evidence.length > 1 && evidence.every(isQuoted) ? words.mixedTenders(evidence.map(quoted)) : null;
    case 'contradiction':
      return field && evidence.length > 1 && evidence.every(isQuoted) ? words.contradiction(field, evidence.map(quoted)) : null;
    case 'instruction_in_text':
      return isQuoted(first) ? MODEL_WORDS[language].instruction(first.file, first.page) : null;
    case 'model_failed':
      return params.error ? failedModel(params.error, params.section, language) : null;
    case 'model_disagrees':
      return field && evidence.length === 2 && evidence.every(isQuoted) ? MODEL_WORDS[language].disagrees(field, folded(evidence[0]?.quote), folded(evidence[1]?.quote)) : null;
    case 'other_language':
      return file ? DOUBT_WORDS[language].language(file) : null;
    case 'no_tender':
      return DOUBT_WORDS[language].noTender;
    case 'incomplete':
      return params.units ? COST_WORDS[language].unitWarning(params.units.position, params.units.match, params.units.own, params.units.asked) : null;
  }
}

function failedModel(error: ModelErrorCode, section: string | undefined, language: 'de' | 'en'): string {
  const words = MODEL_WORDS[language];
  return section === undefined ? words.failed(error) : BID_WORDS[language].modelFailed(section, words.why(error));
}

/** Whether a calendar has the day of a quote: then it is the weekday beside it that no calendar has there. */
function isRealDay(quote: string): boolean {
  return findMoments(quote, 'dmy').some(({ possible }) => possible) || findMoments(quote, 'mdy').some(({ possible }) => possible);
}

/** Evidence from a deleted document has lost its words. */
function isQuoted(evidence: Evidence | undefined): evidence is Evidence {
  return evidence !== undefined && evidence.quote !== '';
}

function quoted({ quote, file, page }: Evidence): { quote: string; file: string; page: number | null } {
  return { quote: folded(quote), file, page };
}

function folded(quote = ''): string {
  return quote.replace(/\s+/g, ' ');
}
