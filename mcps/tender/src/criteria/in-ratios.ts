import { splitSentences } from '../requirements/split-sentences.ts';
import type { Source } from '../source/source.ts';
import { PRICE, TOPIC } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { standingOf } from './in-prose.ts';
import { standingAt } from './standing.ts';

const PART = '\\p{L}[\\p{L}-]{2,}';
// `Preis und Leistung im Verhältnis 60:40`, `a quality/price split of 60/40`, `technical : financial = 70:30`
const RATIO = new RegExp(`(?<a>${PART})\\s*(?:und|and|gegen|zu|to|vs\\.?|[/:-])\\s*(?:der\\s+|die\\s+|das\\s+|the\\s+)?(?<b>${PART})(?!\\p{L})[^.;\\d]{0,80}?(?<x>\\d{2})\\s?%?\\s*(?::|\\/|zu|to|-|–)\\s*(?<y>\\d{2})(?!\\d)`, 'iu');
// `The technical evaluation and the commercial evaluation shall have the weights of 70 % and 30 %`
const OF_EACH = new RegExp(`(?<a>${PART})(?:\\s+(?:evaluations?|bids?|proposals?|scores?|offers?|parts?|components?))?\\s+(?:and|und|&)\\s+(?:the\\s+|der\\s+|die\\s+)?(?<b>${PART})(?!\\p{L})[^.;\\d]{0,80}?(?<x>\\d{2})\\s?%\\s*(?:and|und|&|,)\\s*(?<y>\\d{2})\\s?%`, 'iu');
// `the 70%-30% distribution for technical and financial proposals`
const FIGURES_FIRST = new RegExp(`(?<x>\\d{2})\\s?%?\\s*(?::|\\/|-|–|to|and|zu)\\s*(?<y>\\d{2})\\s?%?(?!\\d)(?:[^.;\\d]{0,40}?\\s(?:for|of|between|on|für|von|zwischen|aus)\\s+(?:the\\s+)?|\\s+)(?<a>${PART})(?:\\s+(?:and|und)\\s+|\\s*[:/]\\s*)(?<b>${PART})`, 'iu');
// `Preis und Qualität werden gleich gewichtet (je 50 %)`
const EQUAL = new RegExp(`(?<a>${PART})\\s+(?:und|and)\\s+(?<b>${PART})\\s[^.;\\d]{0,50}?(?:gleich|equal)[^.;\\d]{0,40}?(?<x>50)\\s?%`, 'iu');
// South Africa's law on preferential procurement: `the 80/20 preference point system`.
const PREFERENCE = /(?<x>80|90)\s*\/\s*(?<y>20|10)\s+preference\s+points?(?!\p{L})/iu;
const APPLIES = /(?:will|shall|is|be)\s+(?:appl(?:y|icable|ied)|used|the\s+(?:80|90)\s*\/)/iu;
const QCBS = /(?<all>QCBS)\s*[)]?(?:\(|with|of|in|-|–|=|:|the|ratio|\s)*(?<x>\d{2})\s?%?\s*(?::|\/|-|–)\s*(?<y>\d{2})(?!\d)/u;
// `The weights given to the Technical and Financial Proposals are: T = 0.8, and P = 0.2`
const LETTERS = /(?<a>technical)\s+(?:\(\w{1,2}\)\s+)?(?:proposals?\s+)?and\s+(?<b>financial)[^=]{0,110}?(?<!\p{L})S?t\s*=\s*(?:0?[.,])?(?<x>\d{1,2})\D{1,20}?(?<!\p{L})[FP]?[pfw]?\s*=\s*(?:0?[.,])?(?<y>\d{1,2})(?!\d)/iu;
// `Overall = (Technical rating × 0.7) + (Commercial rating × 0.3)`, `0.8 x technical score + 0.2 x financial score`
const SHARE = '(?:0?[.,]\\d{1,2}|\\d{2}\\s?%)';
const FORMULA = new RegExp(`(?<![\\p{L}])(?<a>${PART})(?:\\s\\p{L}+){0,3}\\s*\\)?\\s*[*×x·]\\s*\\(?(?<x>${SHARE})\\)?\\s*\\)?\\s*\\+\\s*[([]?\\s*(?<b>${PART})(?:\\s\\p{L}+){0,3}\\s*\\)?\\s*[*×x·]\\s*\\(?(?<y>${SHARE})`, 'iu');
const FORMULA_FIRST = new RegExp(`(?<x>${SHARE})\\)?\\s*[*×x·]\\s*\\(?(?<a>${PART})(?:\\s\\p{L}+){0,3}\\s*\\)?\\s*\\+\\s*\\(?(?<y>${SHARE})\\)?\\s*[*×x·]\\s*\\(?(?<b>${PART})`, 'iu');
// `Total score = 0.70 x T (s) + 0.30 x F(s)`, `S = St x 80% + Sf x 20%`
const LETTER_FIRST = new RegExp(`(?<x>${SHARE})\\s*[*×x·]\\s*(?<t>S?T)\\s?\\(?s?\\)?\\s*\\+\\s*(?<y>${SHARE})\\s*[*×x·]\\s*S?[FPC]`, 'iu');
const LETTER_LAST = new RegExp(`(?<![\\p{L}])(?<t>S?T)\\s?\\(?s?\\)?\\s*[*×x·]\\s*(?<x>${SHARE})\\s*\\+\\s*S?[FPC]\\s?\\(?s?\\)?\\s*[*×x·]\\s*(?<y>${SHARE})`, 'iu');
// Most sentences with figures weigh nothing, and need not be looked at closer.
const PAIRED = /\d{2}\s?%?\s*(?::|\/|-|–|to|zu|and|und)\s*\d{2}|[*×·=]|\sx\s|gleich|equal/iu;
const SPEAKS = /verhältnis|gewicht|weight|ratio|split|basis|QCBS|=|rating|bewert|gewertet|evaluat|assess|scor|distribution|preference|(?<!\p{L})marks(?!\p{L})/iu;

/** Two criteria weighed against each other by a ratio that makes 100: `Preis und Leistung im Verhältnis 60:40`. */
export function criteriaInRatios(source: Source): CriteriaGroup[] {
  return source.units.flatMap((unit, at): CriteriaGroup[] => {
    const text = source.text.slice(unit.start, unit.end);
    if (!/\d/.test(text) || !SPEAKS.test(text)) return [];
    return splitSentences(text).flatMap(({ start, end }) => {
      const sentence = text.slice(start, end);
      if (!PAIRED.test(sentence)) return [];
      const [found] = [inLetters, inFormula, inPreference, inRatio].map((read) => read(source, sentence, unit.start + start)).filter(({ length }) => length > 0);
      const criteria = found ?? [];
      const around = standingAt(source, at, 1);
      // A formula that adds up marks ranks bids, whatever it is called.
      return criteria.length > 0 ? [{ criteria, standing: (sentence.includes('=') && around !== 'other') || weighsOffers(criteria, sentence) ? 'award' : standingOf(text, sentence, around), clear: 0.55 }] : [];
    });
  });
}

function inRatio(source: Source, sentence: string, offset: number): FoundCriterion[] {
  const match = [RATIO, OF_EACH, FIGURES_FIRST, EQUAL, QCBS].map((form) => form.exec(sentence)).find((found) => found !== null && isPair(found));
  if (!match) return [];
  const { a = 'Quality', b = 'Cost', x, y = x } = match.groups ?? {};
  return pair(source, match, offset, [a, b], [Number(x), Number(y)]);
}

/** What is judged against the price, weighed in a sentence on evaluation, whatever is said before it of who qualifies. */
function weighsOffers(criteria: FoundCriterion[], sentence: string): boolean {
  return criteria.some(({ name }) => TOPIC.test(name)) && criteria.some(({ name }) => PRICE.test(name)) && /evaluat|scor|weight|gewicht|wertung|(?<!\p{L})marks(?!\p{L})/iu.test(sentence);
}

/** Two shares that make 100, one of them the price's. */
function isPair({ groups }: RegExpExecArray): boolean {
  const { a = 'Quality', b = 'Cost', x, y = x } = groups ?? {};
  return Number(x) + Number(y) === 100 && (PRICE.test(a) || PRICE.test(b));
}

function inPreference(source: Source, sentence: string, offset: number): FoundCriterion[] {
  const [match, ...others] = [...sentence.matchAll(new RegExp(PREFERENCE, 'giu'))];
  const { x, y } = match?.groups ?? {};
  const both = /80\s*\/\s*20/.test(source.text) && /90\s*\/\s*10/.test(source.text);
  // Forms name both systems, and say somewhere which applies.
  if (!match || Number(x) + Number(y) !== 100 || others.some(({ groups }) => groups?.['x'] !== x) || (both && !APPLIES.test(sentence))) return [];
  return pair(source, match, offset, ['Price', /specific goals/iu.test(source.text) ? 'Specific goals' : 'Preference points'], [Number(x), Number(y)]);
}

function inLetters(source: Source, sentence: string, offset: number): FoundCriterion[] {
  const match = LETTERS.exec(sentence);
  const { a = '', b = '', x = '', y = '' } = match?.groups ?? {};
  const [first, second] = [x, y].map((digits) => Math.round(Number(`0.${digits}`) * 100));
  if (!match || first === undefined || second === undefined || first + second !== 100) return [];
  return pair(source, match, offset, [a, b], [first, second]).map((one) => ({ ...one, derived: true as const }));
}

/** The weights that a formula gives the marks: shares of 1, or percent. */
function inFormula(source: Source, sentence: string, offset: number): FoundCriterion[] {
  const match = FORMULA.exec(sentence) ?? FORMULA_FIRST.exec(sentence) ?? LETTER_FIRST.exec(sentence) ?? LETTER_LAST.exec(sentence);
  const { a = 'Technical', b = 'Financial', x = '', y = '' } = match?.groups ?? {};
  const [first, second] = [x, y].map((share) => (share.includes('%') ? Number.parseInt(share, 10) : Math.round(Number(`0.${share.replace(/^0?[.,]/, '')}`) * 100)));
  if (!match || first === undefined || second === undefined || first + second !== 100 || !(PRICE.test(a) || PRICE.test(b))) return [];
  return pair(source, match, offset, [a, b], [first, second]).map((one) => (x.includes('%') ? one : { ...one, derived: true as const }));
}

function pair(source: Source, match: RegExpExecArray, offset: number, names: [string, string], percent: [number, number]): FoundCriterion[] {
  const start = offset + match.index;
  return names.map((name, i) => ({ source, name: name.replace(/(?<=\p{L}{4})s?verhältnis(?:ses)?$/iu, ''), start, end: start + match[0].length, percent: percent[i] ?? null, points: null, lot: null, sureness: 0 }));
}
