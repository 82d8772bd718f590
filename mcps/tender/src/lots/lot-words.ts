/** A word for a lot, with what part of the whole it is: `Fachlos`, `Gebietslos`, `lot`. */
export const LOT_WORD = '(?:fach|teil|gebiets?|regional|preis)?-?(?:los|lot)';

/** A lot's number after its word: a number (of a part of a lot with a letter, `2A`), a Roman numeral, a letter, or a word. */
export const LOT_NUMBER = '(?:nr\\.?|no\\.?|number|#)?\\s*[:.]?\\s*(?<number>\\d{1,3}[A-H]?|[IVX]{1,4}|[A-H]|one|two|three|four|five|six)(?![\\p{L}\\d])';

const WORDS: Record<string, string> = { one: '1', two: '2', three: '3', four: '4', five: '5', six: '6' };

/** A lot's number as a figure where it is a word (`Lot One`), else as it is written. */
export function plainNumber(number: string): string {
  return WORDS[number.toLowerCase()] ?? number;
}

const BLANK = /^[\s€%_.…\d,]*(?:st\.|eur|euro|stück)?[\s€%_.…]*$/iu;
const POINTS_ELSEWHERE = /^(?:siehe|see|gemäß|vgl|und los|bis los|and lot|to lot|los \d|lot \d|nicht|none|not |angebots(?:summe|preis)|gesamt(?:summe|preis)|summe|total|netto|brutto|eur(?![\p{L}])|price|preis(?:blatt)?(?![\p{L}]))/iu;

/** Whether words may be a lot's title, rather than a blank to fill in, a sum or a pointer to another place. */
export function isTitle(text: string): boolean {
  return /\p{L}{3,}/u.test(text) && !BLANK.test(text) && !POINTS_ELSEWHERE.test(text.trim()) && !/^(?:nein|ja|no|yes)$/iu.test(text.trim());
}

/** Most of a paper does not speak of lots, and need not be looked at closer. */
export const NAMES_LOT = /los|lot/iu;

/** Words that divide a contract into lots. */
export const DIVIDES = /(?:in|into)\s+(?:\p{L}+|\d{1,2})\s+(?:(?:fach|teil|gebiets)?losen?|lots)(?!\p{L})|(?:folgende|following)\s+(?:\p{L}+\s+)?(?:fach|teil|gebiets)?(?:lose|lots)(?!\p{L})|(?:fach|teil)?lose\s*:|lots\s*:/iu;

/** Where the lots are written, and what may be offered for them: no title. */
export const NO_TITLE = /angebot|bekanntmachung|vergabeunterlagen|(?<!\p{L})(?:ist|sind|wird|werden|may|can|shall|must|will)(?!\p{L})/iu;
