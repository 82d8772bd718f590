import type { Source, Unit } from '../source/source.ts';
import { cleanName, PRICE, TOPIC } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { lotAt, saysOf } from './standing.ts';
import { weighedEntries } from './weighed-entries.ts';

const LEAD = /(?:gesichtspunkt\p{L}*|anhand\s+von|maßgeblich|ausschlaggebend|entscheidend|achten|berücksichtig\p{L}*|taken\s+into|criteria|factors?|elements|considerations|kriterien|aspects|parameters|(?:evaluat|assess|judg|scor)ed\s+(?:up)?on|basis of|based (?:up)?on|according to|consider(?:ed|s)|as follows|the following|wie folgt|(?:folgende|nachstehende|diese)\p{L}?)(?!\p{L})/iu;
const NOT_LEAD = /(?:must|shall|should|has to|muss|müssen)\s+(?:\p{L}+\s+){0,2}?(?:meet|satisfy|fulfil|comply|contain|address|provide|support|describe|erfüllen|enthalten)|whether|waive|minimum|mindest|eignung|eligib|ausschluss|unterkriteri|sub-?criteri|rated|rating|may be rejected|weitere informationen|following documents|folgende unterlagen|shall include|must include|submit/iu;
// Without a colon too, where nothing else follows: `Evaluation criteria will include`
const ANNOUNCES = /(?:criteria|factors|kriterien)\s+(?:(?:will|shall|may)\s+)?(?:includes?|be|are|comprise|consist\s+of|umfassen|sind|lauten)(?:\s+the\s+following)?$|(?:evaluated|judged|assessed|scored|selected|awarded|bewertet|gewertet|beurteilt)\s+(?:(?:based\s+)?(?:up)?on|by|according\s+to|against|nach)$/iu;
const RANKED = /descending order of importance|absteigender (?:reihenfolge|bedeutung)/iu;
const CRITERIA = /criteri|kriteri|factor|aspe[ck]t|parameter|element|consideration/iu;
const FACTOR = /^(?:(?:evaluation\s+|technical\s+)?(?:factor|criterion|kriterium|zuschlagskriterium|ZK))\s?(?:\d{1,2}|[A-H]|[IVX]{1,4})\s*[:.–—-]\s*(?<name>[^\n.]{3,120}?)\s*[.:]?$/iu;
// `Factor 2: Past Performance. The Government will evaluate …`
const FACTOR_RUN_IN = /^(?:evaluation\s+|technical\s+)?(?:factor|criterion)\s?(?:\d{1,2}|[A-H]|[IVX]{1,4})\s*[:.–—-]\s*(?<name>\p{L}[^\n.:]{2,90}?)\s*[.:]\s+(?=\p{Lu})/iu;
// A line of its own over the sentences that say what is looked at: `Factor 2 - Past Performance`, below it `The Government will evaluate …`
const OWN_LINE = /^[^\n]{3,120}(?=\n\s*\p{Lu}[^.]*\s(?:will|shall|is|are|wird|werden|ist|sind)\s[\s\S]*\.\s*$)/u;
const PRICE_HEAD = /^(?:(?:factor|volume)\s+\d+\s*[:–-]\s*)?(?:[a-z]\.\s*|\d[\d.]*\s+)?(?<name>(?:total\s+|proposed\s+|evaluated\s+)?(?:price|cost|preis)(?:\s+and\s+\p{L}+)?)(?:\s+(?:evaluation(?:\s+factors?)?|quotation|proposal|bewertung))?\s*(?:[.:]|$)/iu;
// What is looked at besides is announced together with the price, which the list then leaves out.
const PRICE_AND = /(?<![\p{L}-])(?:price|cost)(?=\s+and\s+(?:(?:on|upon)\s+)?the\s+following\s+(?:[\p{L}/-]+\s+){0,2}(?:factors|criteria))|(?<=in\s+addition\s+to\s+(?:the\s+)?)(?:price|cost)(?!\p{L})(?=[^.]{0,80}following\s+(?:[\p{L}/-]+\s+){0,2}(?:factors|criteria))|(?<=neben\s+dem\s+)Preis(?!\p{L})(?=[^.]{0,60}\sfolgende)/iu;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const NUMBER = /^\s*(?:\(?(?<digit>\d{1,2})[.):]\s|\(?(?<roman>[ivx]{1,4})[.):]\s|\(?(?<letter>[A-Ha-h])[.):]\s)/u;
// Where criteria are written, phases of the procedure, and duties are none themselves.
const NO_NAME = /(?<!\p{L})(?:must|shall|muss|müssen|lose?|siehe|gemäß|phase|step|stage|round|bekanntmachung|auftragsbekanntmachung|vergabeunterlagen|aufforderung|anlagen?|not applicable|rejected|abnahme|wird|werden|liegt|sind|evaluation)(?!\p{L})/iu;
// `s) Opening`: a paper's own points go on.
const OTHER_MARK = /^\s*\(?(?:[i-z]|[ivx]{2,4})[.)]\s/u;
const MAX_NAME_WORDS = 16;
const REACH = 40;
const MAX_BARE = 12;

/** Criteria without weights: entries of a list under a sentence that announces factors or criteria, and the price beside them. */
export function criteriaInLists(source: Source): CriteriaGroup[] {
  const numbered = source.units.flatMap((unit) => [FACTOR, FACTOR_RUN_IN].map((form) => named(source, unit, form)).find(({ length }) => length > 0) ?? []);
  const factors = [...new Map(numbered.map((one) => [one.name.toLowerCase(), one])).values()];
  const groups: CriteriaGroup[] = factors.length >= 2 ? [{ criteria: withPrice(source, factors), standing: 'award', clear: 0.5 }] : [];
  for (const [at, unit] of source.units.entries()) {
    const text = source.text.slice(unit.start, unit.end);
    const tail = text.slice(-280);
    if (unit.kind === 'table_row' || !LEAD.test(tail) || (NOT_LEAD.test(tail) && !RANKED.test(tail))) continue;
    const says = saysOf(text);
    if (says !== 'award' && !(says === 'evaluation' && CRITERIA.test(tail))) continue;
    if (!/:\s*$/.test(text) && !ANNOUNCES.test(text.trim()) && !/following|folgende|below|as follows|wie folgt|order of importance|kriterien sind|criteria are|reihenfolge/iu.test(tail)) continue;
    const listed = entriesAfter(source, at);
    const entries = listed.length === 0 && says === 'award' ? barelyListed(source, at) : listed;
    if (entries.length >= 2) groups.push({ criteria: weighedEntries(source, entries) ?? withPrice(source, entries), standing: says, clear: listed.length > 0 ? 0.4 : 0.25 });
  }
  return groups;
}

/** Short paragraphs without a stop that follow each other, where a page lost its bullets: names alone, and mostly such as bids are judged by. */
function barelyListed(source: Source, at: number): FoundCriterion[] {
  const found: FoundCriterion[] = [];
  for (const unit of source.units.slice(at + 1, at + 1 + MAX_BARE)) {
    const body = source.text.slice(unit.start, unit.end).trim();
    if (unit.kind !== 'paragraph' || body.length > 90 || !/^\p{Lu}/u.test(body) || /[.:?!]$/.test(body)) break;
    const entry = entryOf(source, unit, body, lotAt(source, at + 1));
    if (!entry) break;
    found.push(entry);
  }
  return found.filter(({ name }) => TOPIC.test(name) || PRICE.test(name)).length * 2 >= found.length ? found : [];
}

/** The entries of the list after a unit: bullets that follow each other, or numbers that count on, with their explanations between. */
export function entriesAfter(source: Source, at: number): FoundCriterion[] {
  const lot = lotAt(source, at + 1);
  const found: FoundCriterion[] = [];
  let count = 0;
  for (const unit of source.units.slice(at + 1, at + 1 + REACH)) {
    const body = source.text.slice(unit.start, unit.end);
    const number = NUMBER.exec(body)?.groups;
    const counted = number ? numberOf(number) : null;
    if (unit.kind === 'table_row') break;
    if (counted === null && (unit.kind !== 'list_item' || count > 0 || OTHER_MARK.test(body))) {
      // What stands between numbers explains them; a new section ends the list.
      if (count > 0 && unit.kind !== 'heading') continue;
      break;
    }
    if (counted !== null && counted !== count + 1) break;
    const entry = entryOf(source, unit, body, lot);
    if (!entry) break;
    if (counted !== null) count = counted;
    found.push(entry);
  }
  return found;
}

/** The place that an entry's mark gives it: `2.` and `b)` and `(ii)` 2. */
function numberOf({ digit, roman, letter }: Record<string, string | undefined>): number {
  if (digit) return Number(digit);
  return roman ? ROMAN.indexOf(roman.toLowerCase()) + 1 : (letter ?? '').toLowerCase().charCodeAt(0) - 96;
}

function entryOf(source: Source, unit: Unit, body: string, lot: string | null): FoundCriterion | null {
  const line = body.replace(/\s+/g, ' ').trim();
  const head = /^(.{3,110}?)(?::\s|\s[–—]\s|\s\(|[.;]\s(?=\p{Lu}))/u.exec(line.replace(/^\(?\w{1,2}[.)]\s/u, ''))?.[1] ?? line;
  const name = cleanName(head.replace(/[;,]?\s*(?:and|und|or)\s*$/iu, ''));
  if (name.split(' ').length > MAX_NAME_WORDS || !/\p{L}{3}/u.test(name) || NO_NAME.test(name)) return null;
  return { source, name, start: unit.start, end: Math.min(unit.end, unit.start + Math.max(160, head.length)), percent: null, points: null, lot, sureness: 0 };
}

/** The price has often a heading of its own after the other factors, or is named in the sentence before them. */
function withPrice(source: Source, found: FoundCriterion[]): FoundCriterion[] {
  const last = found.at(-1);
  if (!last || found.some((criterion) => PRICE.test(criterion.name))) return found;
  const [first = last] = found;
  const before = source.units.filter((unit) => unit.start < first.start).slice(-2).flatMap((unit) => priceBefore(source, unit)).slice(-1);
  if (before.length > 0) return [...before, ...found];
  const after = source.units.filter((unit) => unit.start > last.start).slice(0, 5);
  return [...found, ...after.flatMap((unit) => named(source, unit, PRICE_HEAD)).slice(0, 1)];
}

/** `the evaluation of price and the following non-price factors` */
function priceBefore(source: Source, unit: Unit): FoundCriterion[] {
  const match = PRICE_AND.exec(source.text.slice(unit.start, unit.end));
  if (!match) return [];
  const [name] = match;
  const start = unit.start + match.index;
  return [{ source, name: name.charAt(0).toUpperCase() + name.slice(1), start, end: start + name.length, percent: null, points: null, lot: null, sureness: 0 }];
}

function named(source: Source, unit: Unit, pattern: RegExp): FoundCriterion[] {
  if (unit.kind === 'table_row') return [];
  const text = source.text.slice(unit.start, unit.end);
  const body = ((pattern === FACTOR && OWN_LINE.exec(text)?.[0]) || text).replace(/^[\s•●–*-]+/u, '');
  const name = pattern.exec(body.replace(/\s+/g, ' ').trim())?.groups?.['name'];
  if (!name || /\d\s*(?:%|points|punkte)/iu.test(name)) return [];
  const start = unit.start + Math.max(0, text.indexOf(name.split(' ')[0] ?? ''));
  return [{ source, name: cleanName(name), start, end: Math.min(unit.end, start + name.length), percent: null, points: null, lot: null, sureness: 0 }];
}
