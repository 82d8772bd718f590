import type { Candidate } from '../engine/candidate.ts';
import { findDates } from '../dates/find-dates.ts';
import { findLabels } from '../labels/label.ts';
import { PLACE_LABELS } from '../labels/texts.ts';
import { knownTown } from '../places/gazetteer.ts';
import { isCountry, isState } from '../places/regions.ts';
import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { addressesIn, areasIn, sitesIn, townsInAddresses } from './written-places.ts';

const SURE = 0.85;
const LONGEST = 120;
const BEGINS = /^[\s•●▪○*–-]*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s*|[a-z][.)]\s*)?$/u;
const SENTENCE = /[?!]$|\s(?:is|are|shall|will|must|may|can|be|ist|sind|wird|werden|muss|kann)\s/u;
const NAME = /\p{Lu}[\p{L}'’-]+(?:\s(?:(?:am|an der|im|of|upon)\s)?\p{Lu}[\p{L}'’-]+)?/gu;

/** Places that a line names behind a label without a colon (`Job site Elm Depot, Kassel`), and that `liegt in`, `befindet sich am` give with a street or postcode. */
export function placesBesideWords(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => [...behindLabels(source), ...whereItLies(source), ...whereItShallBe(source), ...ofWorks(source)]);
}

function behindLabels(source: Source): Candidate<string>[] {
  return findLabels(source, PLACE_LABELS, (_, start) => start >= 0).flatMap(({ label, start, end }) => {
    const line = source.lines[indexAt(source.lines, start)];
    if (!line || label.strength < SURE || !BEGINS.test(source.text.slice(line.start, start))) return [];
    const value = /^[ \t]{1,3}(?<value>[\p{Lu}\d][^\n|:]{3,})/u.exec(source.text.slice(end, line.end))?.groups?.['value']?.replace(/[\s.;,]+$/u, '') ?? '';
    if (!value || value.length > LONGEST || SENTENCE.test(value) || findDates(value).length > 0 || !namesPlace(value)) return [];
    return [placed(source, source.text.indexOf(value, end), value, 0.92 * label.strength)];
  });
}

function namesPlace(value: string): boolean {
  return [townsInAddresses, areasIn, sitesIn, addressesIn].some((find) => find(value).length > 0) || [...value.matchAll(NAME)].some(([name]) => [name, name.split(' ')[0] ?? ''].some((one) => isCountry(one) || isState(one) || knownTown(one) !== null));
}

// The dot of `St. Georgen` ends no sentence.
const REST = '(?:[^.;:\\n]|(?<=(?<!\\p{L})(?:St|Str|str|Bad|Nr))\\.|(?<=(?:,|\\s(?:[Aa]m|[Aa]n|[Ii]n|[Ii]m|[Dd]er|[Aa]uf|[Zz]um|[Zz]ur)))\\n)';
const STREET = '(?:\\p{Lu}[\\p{L}.-]*\\s)?\\p{Lu}[\\p{L}.-]*(?:[Ss]traße|[Ss]tr\\.|[Ww]eg|[Pp]latz|[Gg]asse|[Aa]llee|[Rr]ing|[Dd]amm|[Uu]fer)\\s\\d{1,4}\\s?[a-z]?(?!\\p{L})';
// `Das Strandbad liegt in 4880 St. Georgen`, `Das Areal befindet sich am Kirchweg 12 in Oberwil`
const LIES = new RegExp(`(?<!\\p{L})(?:[Dd]er|[Dd]ie|[Dd]as)\\s(?<what>(?:\\p{Ll}+\\s)?\\p{Lu}[\\p{L}-]+)\\s(?:liegt|befindet\\ssich|steht)\\s(?:in|am|an|im|auf)\\s(?:der\\s|dem\\s)?(?<where>(?:(?!(?:19|20)\\d\\d\\s)\\d{4,5}\\s\\p{Lu}|(?=${STREET}))${REST}{2,90})(?=[.;\\n]|$)`, 'gu');
const NOT_SITE = /vergabe|geschäfts|verwaltung|büro|sitz|poststelle|kontakt|stelle$|auftraggeber|gericht|submission|umkleide|parkplatz|eingang/iu;
const AND_ON = /(?:,?\s(?:und|welche[rs]?|das|die|der|mit|gegenüber|direkt|nahe)\s|\s\().*$/su;

function whereItLies(source: Source): Candidate<string>[] {
  return [...source.text.matchAll(LIES)].flatMap((match) => {
    const { what = '', where = '' } = match.groups ?? {};
    const value = where.replace(AND_ON, '').trim();
    return NOT_SITE.test(what) ? [] : [placed(source, match.index + match[0].length - where.length, value, 0.84)];
  });
}

// `In der Talkaserne in Celle soll ein Neubau entstehen`
const SHALL_BE = /(?<!\p{L})(?:In|Auf|An)\s(?:der|dem)\s(?<where>\p{Lu}[^.;:,\n]{2,50}\sin\s(?<town>\p{Lu}[\p{L}-]+(?:\s(?:am|an der)\s\p{Lu}[\p{L}-]+)?))\s(?:soll|sollen|wird|werden|entsteht|entstehen)\s(?<rest>[^.;]{0,160})/gu;
const BUILT = /neubau|umbau|bau(?:t|maßnahme)|errichte|saniert|sanierung|erweiter|erneuer|reinig|gepflegt|instand|entsteh|zentrum|anlage/iu;
const OF_BIDS = /angebot|submission|bieter|termin|besprechung|besichtigung/iu;

function whereItShallBe(source: Source): Candidate<string>[] {
  return [...source.text.matchAll(SHALL_BE)].flatMap((match) => {
    const { where = '', town = '', rest = '' } = match.groups ?? {};
    return sitesIn(where.replace(/-\s/gu, '-')).length > 0 && knownTown(town) !== null && BUILT.test(rest) && !OF_BIDS.test(match[0]) ? [placed(source, match.index + match[0].indexOf(where), where, 0.84)] : [];
  });
}

// `die Malerarbeiten in der Kita Regenbogen, Lindenweg 4, 24937 Flensburg`
const WORKS = new RegExp(`(?:arbeiten|[Rr]einigung|[Ss]anierung|[Uu]mbau|[Nn]eubau|[Ww]artung|[Ee]rneuerung|[Ii]nstandsetzung|[Pp]flege|[Bb]ewachung|[Dd]ämmung)\\s(?:(?:der|des)\\s[^.;:\\n]{3,40}\\s)?(?:in|an|am|im|auf|beim)\\s(?:der\\s|dem\\s)?(?<where>\\p{Lu}[^.;:\\n(]{2,50},\\s${STREET},\\s\\d{5}\\s\\p{Lu}[\\p{L}-]+)`, 'gu');
// `fitting of one furnace at our Elm laboratory, Kolkata - 700 032`
const AT_OURS = /(?<!\p{L})(?:supply|fitting|installation|works?|services?|maintenance|repairs?|cleaning|construction|delivery)(?!\p{L})[^.;:\n]{0,70}?\sat\s(?:our|its)\s(?<where>\p{Lu}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]+){0,3},\s\p{Lu}[\p{L}'’-]+(?:\s?[–-]\s?\d{3}\s?\d{3})?)(?=[.;,\n]|\s\p{Ll}|$)/gu;

function ofWorks(source: Source): Candidate<string>[] {
  return [WORKS, AT_OURS].flatMap((pattern) =>
    [...source.text.matchAll(pattern)].flatMap((match) => {
      const where = match.groups?.['where'] ?? '';
      return where ? [placed(source, match.index + match[0].length - where.length, where, 0.84)] : [];
    }),
  );
}

function placed(source: Source, start: number, text: string, strength: number): Candidate<string> {
  return { value: text.replace(/\s+/gu, ' '), finder: 'scope', strength, spans: [{ source, start, end: start + text.length }], derived: false };
}
