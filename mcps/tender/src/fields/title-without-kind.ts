import { isGenericTitle } from '../labels/generic-titles.ts';
import { isTitle, UNFINISHED } from './title-words.ts';

/** What a text says beside the kind of paper, as a span of it, and whether it named a kind. */
export type WithoutKind = { start: number; end: number; named: boolean };

const JOINT = /\s+(?:for|für|zur|zum|über|of|regarding|betreffend)\s+(?:the\s+|die\s+|den\s+|das\s+|der\s+|einer\s+|eines\s+)?|\s*[:,;]\s+|\s+[–—-]\s+|\s*[–—]\s*|\n\s*|\s\|\s/giu;
// A number after the kind ends it too: `RFP 24-01 Website Redesign`.
const NUMBER = /(?<=\S*\d\S*)\s+/gu;
const GERMAN_KIND = /^(?:öffentliche\s+|beschränkte\s+|europaweite\s+)?(?:ausschreibung|leistungsbeschreibung|leistungsverzeichnis|lastenheft|bekanntmachung|(?:angebots|preis)?anfrage)\s+(?=\p{Lu}\p{Ll})/iu;
const TAIL_KIND = /(?:\s*[-–—:,|(\n]\s*|\s+)(?:requests?\s+for\s+(?:proposals?|quotations?|quotes?|tenders?|bids?|information|qualifications)|invitation\s+(?:to|for)\s+(?:tender|bids?)|(?:rf[pqt]|itt|itb|ifb)|tender\s+documents?|leistungsbeschreibung|leistungsverzeichnis|vergabeunterlagen|ausschreibungsunterlagen|ausschreibung)(?:\s*\(\p{Lu}{2,5}\))?\)?$/iu;
const TAIL_NUMBER = /[\s,;|–—(-]+(?:(?:rf[pqt]|bid|tender|contract|solicitation|project|vergabe|az\.?|ref\.?)?[\s-]*(?:no|nr|number|nummer|#)\.?:?\s*\S*\d\S*|version\s+[\d.]+|v\d+(?:\.\d+)*|stand:?\s+\S*\d{4}|(?:seite|page)\s+\d+\s?(?:\/|von|of)\s?\d+|(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)\s+(?:\d{1,2},\s+)?20\d\d)\)?$/iu;
const NUMBERS = /\S*\d\S*|(?<!\p{L})(?:no|nr|number|nummer)\b\.?|#/giu;
// `P25-038 Cleaning of offices`, `27-031 New hall`, `RQC 053 – Cleaning`: the buyer's number, not a measure such as `24-port` or years.
const LEADING_NUMBER = /^(?:\d{2,3}[-_/.]\d{2,5}|\d{6,8})\s+(?:[–—:-]\s+)?(?=\p{Lu}\p{Ll})|^(?=\S*\d\S*\d)(?=\S*[-_/])(?=\S*\p{L})[\p{Lu}\d][\p{L}\d_./-]{4,}\d\s+(?:[–—:-]\s+)?(?=\p{Lu})|^(?!(?:ISO|DIN|EN|IEC|HOAI)\s)\p{Lu}{2,6}\s\d{2,6}\s+[–—:-]\s+(?=\p{Lu})/u;

/** The part of a text that names what is bought: without kinds of paper and numbers before and after it. */
export function withoutKind(text: string): WithoutKind {
  let start = afterKind(text);
  const number = LEADING_NUMBER.exec(text.slice(start));
  if (number && isTitle(text.slice(start + number[0].length))) start += number[0].length;
  let named = start > 0;
  let end = text.length;
  for (let tail = tailOf(text.slice(start, end)); tail; tail = tailOf(text.slice(start, end))) {
    named ||= TAIL_KIND.test(tail);
    end -= tail.length;
  }
  return { start, end, named };
}

function tailOf(text: string): string | null {
  const tail = (TAIL_KIND.exec(text) ?? TAIL_NUMBER.exec(text))?.[0];
  const rest = tail ? text.slice(0, -tail.length) : '';
  return tail && isTitle(rest) && !UNFINISHED.test(rest) ? tail : null;
}

/** Where the longest beginning ends that names nothing but a kind of paper and its number. */
function afterKind(text: string): number {
  const german = GERMAN_KIND.exec(text);
  const ends = [...text.matchAll(JOINT), ...text.matchAll(NUMBER)].toSorted((a, b) => a.index - b.index);
  let from = german && isTitle(text.slice(german[0].length)) ? german[0].length : 0;
  for (const joint of ends) {
    const kind = text.slice(0, joint.index).replace(NUMBERS, ' ');
    const rest = text.slice(joint.index + joint[0].length);
    if (joint.index > 90) break;
    // `Request for Quotation: 60 Office Chairs`: so many of them.
    if (/:\s*\d{1,3}$/u.test(text.slice(0, joint.index))) continue;
    if (/\p{L}{3}|\p{Lu}{2}/u.test(kind) && isGenericTitle(kind) && isTitle(rest.replace(/\s+/gu, ' '))) from = Math.max(from, joint.index + joint[0].length);
  }
  return from;
}

// `(the "Project")`, `(nachfolgend „Vorhaben“)`: what the paper calls it from there on.
const CALLED = /\s\((?:(?:the|hereinafter|hereafter|herein|nachfolgend|im folgenden|kurz)(?!\p{L})[^()]{0,30})?[„“"][^„“”"()]{2,40}[“”"]\)$/iu;

/** A title without quotation marks, what the paper calls it for short, a leading `über die …` or `for the …`, and the kind of paper before it. */
export function cleanTitle(text: string): string {
  // A reader sees words twice that a printer drew twice, to make them bold.
  const plain = text.replace(/\s+/g, ' ').trim().replace(/^(.{12,}?)\s?\1(?=\s|$)/u, '$1').replace(CALLED, '');
  const quoted = /^(?:ausschreibung|vergabe|vorhaben|projekt|tender|project)?:?\s?[„“"]([^„“”"]{8,})[“”"]$/iu.exec(plain)?.[1];
  return quoted ? bare(quoted) : bare(plain).replace(/^(?:über|zur|zum)\s(?:die\s|den\s|das\s|der\s|einer\s|eines\s)?(?=\p{Lu})/u, '').replace(/^[\s"“„'–-]+(?=\p{L})/u, '').replace(/^for\s(?:the\s)?(?=\p{Lu})/u, '').replace(/^an?\s(?=\p{L})/iu, '').trim();
}

/** What is bought, without the kind of paper and the numbers about it. */
function bare(text: string): string {
  const { start, end } = withoutKind(text);
  return text.slice(start, end);
}
