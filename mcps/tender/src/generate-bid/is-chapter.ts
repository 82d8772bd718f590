import { VERB } from '../source/numbered-heading.ts';

const MAX_LENGTH = 100;
const MAX_WORDS = 14;
/** Ends within a phrase: `Anforderungen an die`, `Scope of`. */
const CUT_OFF = /(?<!\p{L})(?:und|oder|sowie|der|die|das|des|dem|den|ein|eine|einer|eines|für|von|vom|zur|zum|mit|bei|an|auf|in|im|zu|durch|gemäß|nach|and|or|of|the|a|an|to|for|with|by|in|on|at|from)$/iu;
/** Begins a sentence that depends on another: `When a business …`. */
const CONDITION = /^(?:when|where|if|unless|wenn|falls|sofern|soweit|sobald|nachdem|bevor)\s/iu;
/** What stands on a page or in a table rather than over a text: `Seite 3 von 10`, `Pos. | Menge`, `Datum: 12.03.2027`, `Ja Nein`. */
const OF_LAYOUT = /^(?:seite|page|blatt|sheet)\s+\d|\t|\s\|\s|[_.…]{3,}|^[^:]{1,40}:\s+\S*\d\S*$|^(?:ja|nein|yes|no|x)(?:\s+(?:ja|nein|yes|no|x))*$/iu;
/** A section that the tender itself leaves out. */
const NOT_APPLICABLE = /(?<!\p{L})(?:N\/A|not applicable|not used|reserved|entfällt|nicht belegt|nicht zutreffend)\W*$/iu;
/** The section's own number: `5.2`, `§ 4`, `Teil B`. */
const NUMBER = /^(?:§\s*)?(?:\d{1,2}(?:\.\d{1,3})*|[IVX]{1,5}|[A-Za-z])[.):]?\s+/u;

/** Whether a heading that was read can stand over a chapter of a bid: no sentence, no piece of one, no cell of a table, no bare number. */
export function isChapter(heading: string): boolean {
  const text = heading.replace(/\s+/g, ' ').trim();
  const words = text.replace(NUMBER, '');
  const tokens = words.split(' ');
  if (text.length > MAX_LENGTH || tokens.length > MAX_WORDS || VERB.test(words) || OF_LAYOUT.test(text) || NOT_APPLICABLE.test(text)) return false;
  if (CUT_OFF.test(words) || CONDITION.test(words) || /[,;]$/.test(words) || !/\p{L}{3}/u.test(words) || /^\p{Ll}{2}/u.test(words) || (/[.!?]$/.test(words) && tokens.length > 4)) return false;
  return tokens.filter((token) => /\d/.test(token)).length * 2 <= tokens.length && balanced(words);
}

/** Whether brackets and quotes that are opened are closed. */
function balanced(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return count(/\(/g) === count(/\)/g) && count(/[„“"]/g) % 2 === 0;
}
