const WORDS: Record<string, number> = {
  ein: 1, eine: 1, einer: 1, einem: 1, einen: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, zwölf: 12, fünfzehn: 15, zwanzig: 20, dreißig: 30, fünfzig: 50, hundert: 100,
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, fifty: 50, hundred: 100,
};
/** A small whole number in figures or words, with the one in brackets that often repeats it: `drei (3)`. For building patterns. */
export const COUNT = `(?:\\d{1,3}(?:[.,]\\d{3})+|\\d{1,6}|${Object.keys(WORDS).toSorted((a, b) => b.length - a.length).join('|')})(?:\\s*\\(\\d{1,6}\\))?`;

/** The value of what COUNT matched; null for anything else. */
export function countOf(text: string): number | null {
  const word = text.trim().toLowerCase().replace(/\s*\(\d+\)$/, '');
  const known = WORDS[word];
  if (known !== undefined) return known;
  return /^\d[\d.,]*$/.test(word) ? Number(word.replace(/[.,]/g, '')) : null;
}

const SPAN = [
  `(?:letzten|vergangenen|zurückliegenden|last|past|previous|preceding|recent)\\s+(?<n>${COUNT})\\s+(?:\\p{L}+\\s+)?(?:\\p{L}*jahre?n?|years?)`,
  `(?:nicht\\s+älter\\s+als|no(?:t)?\\s+(?:older|more)\\s+than|höchstens|maximal)\\s+(?<n>${COUNT})\\s+(?:jahre|years)`,
  `(?:innerhalb\\s+(?:von|der)|within)\\s+(?<n>${COUNT})\\s+(?:jahren?|years)`,
  `(?<n>${COUNT})\\s+(?:letzten|abgeschlossenen|vergangenen|most\\s+recent|last|preceding)\\s+(?:\\p{L}+\\s+)?(?:\\p{L}*jahre?n?|years?)`,
].map((source) => new RegExp(source, 'iu'));

const MONTHS = new RegExp(`(?:letzten|vergangenen|zurückliegenden|last|past|previous|preceding|nicht\\s+älter\\s+als|not?\\s+older\\s+than)\\s+(?<n>${COUNT})\\s+(?:\\p{L}+\\s+)?(?:monaten?|months?)(?!\\p{L})`, 'iu');

/** How many years back something may lie, a half for six months: `in den letzten drei Jahren`, `not older than 36 months`. Null where no such span is named. */
export function yearsBack(text: string): number | null {
  for (const pattern of SPAN) {
    const found = pattern.exec(text)?.groups?.['n'];
    if (found) return countOf(found);
  }
  const months = countOf(MONTHS.exec(text)?.groups?.['n'] ?? '');
  return months === null ? null : months / 12;
}

// What has a number of its own: `Los 3`, `Formblatt 124`, `Section 5`.
const NUMBERED = 'los(?:e|en)?|lots?|formblatt|formular|anlage|anhang|ziffer|ziff\\.|nr\\.|nummer|abschnitt|abs\\.|absatz|punkt|kapitel|seite|tabelle|artikel|art\\.|§§?|teil|sections?|annex|appendix|attachment|exhibit|forms?|part|clause|items?|no\\.|number|page|table';

/** The number that stands before one of the nouns, with up to four words between: `mindestens drei vergleichbare Referenzen`. A greatest number is none, nor is that of a lot or form. */
export function countBefore(text: string, nouns: string): number | null {
  const found = new RegExp(`(?<![\\p{L}\\d.,§])(?<!(?:max\\.?|maximal|höchstens|bis\\s+zu|up\\s+to|no\\s+more\\s+than)\\s)(?<!(?<!\\p{L})(?:${NUMBERED})\\s)(?<n>${COUNT})(?!\\s*(?:%|€|eur|jahr|year|mio|million))\\s+(?:[\\p{L}-]+,?\\s+){0,4}?(?:${nouns})`, 'iu').exec(text)?.groups?.['n'];
  return found ? countOf(found) : null;
}

/** Years of a person's or company's experience: `mindestens 5 Jahre Berufserfahrung`, `five (5) years of experience`. */
export function yearsOfExperience(text: string): number | null {
  const found = new RegExp(`(?<n>${COUNT})\\+?[\\s-]*(?:jähr\\p{L}*|jahre?n?|years?['’]?)\\s*(?:of\\s+)?(?:[\\p{L}-]+\\s+){0,4}?(?:\\p{L}*erfahrung\\p{L}*|experience|praxis|tätigkeit|zugehörigkeit)`, 'iu').exec(text)?.groups?.['n'];
  return found ? countOf(found) : null;
}

/** The day (`YYYY-MM-DD`) that it is at an instant where tenders are taken to be, since a profile names no zone: in Berlin. */
export function dayIn(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(instant);
}

/** Whole days from one `YYYY-MM-DD` to another, negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}

/** The same day some years before, to the month. It may be one that a short month has not: for comparing only. */
export function yearsBefore(day: string, years: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - Math.round(12 * years);
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}${day.slice(7, 10)}`;
}
