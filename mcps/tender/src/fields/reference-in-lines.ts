import type { Candidate } from '../engine/candidate.ts';
import { knownTown } from '../places/gazetteer.ts';
import type { Source } from '../source/source.ts';

const HEAD = 12;
// Ten signs or more without a blank, two letters and six figures among them: no day, form or standard is numbered so.
const LONG_CODE = /^(?=(?:[^A-Z]*[A-Z]){2})(?=(?:\D*\d){6})[A-Z\d][A-Z\d-]{9,24}$/u;

/** `123AB427RQ000286`: nothing but a long code on a line of the head. */
export function longCodeAlone(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, HEAD).filter(({ text }) => LONG_CODE.test(text)).map(({ start, end, text }) => ({ value: text, finder: 'bare', strength: 0.58, spans: [{ source, start, end }], derived: false })),
  );
}

// At least three figures: `RFP Q4` is none.
const ENDS_IN_CODE = /(?<=^.{4,80}\s)(?:rf[pqti]|itt|ifb|itb|eoi)\s(?:#\s?|no\.?\s)?(?=(?:\D*\d){3})(?!(?:19|20)\d\d$)(?<code>[A-Z\d][A-Z\d/-]{3,20})$/iu;
const TOP = 20;

/** `Consultancy Opportunity RFP SR204611`: a line near the top that ends in the kind and its number. Each part of a row is a line. */
export function codeAtEnd(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, TOP).flatMap(({ start, text }): Candidate<string>[] => {
      const first = text.split(/\s*\|/u)[0] ?? '';
      const code = ENDS_IN_CODE.exec(first)?.groups?.['code'];
      const from = start + first.length - (code ?? '').length;
      return code ? [{ value: code, finder: 'bare', strength: 0.72, spans: [{ source, start: from, end: from + code.length }], derived: false }] : [];
    }),
  );
}

const PROJECT = /^(?:Projekt|Bauvorhaben|BAUVORHABEN|BV|Vorhaben|Project):?[ \t]+(?<code>\d{5,8}|\d{2,4}-\d{2,5})[ \t]+(?<word>\p{Lu}\p{L}+)/gmu;
const PAGES = 3;

/** `Projekt: 22841 Hallenbau Nord`, as a bill of quantities prints on each of its pages. A postcode and its town are none. */
export function numberOfProject(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const codes = [...source.text.matchAll(PROJECT)].flatMap(({ 0: written, index, groups }) => {
      const { code = '', word = '' } = groups ?? {};
      const start = index + written.indexOf(code);
      return code.length === 5 && (knownTown(word)?.size ?? 0) > 1 ? [] : [{ code, start, end: start + code.length }];
    });
    const [first] = codes;
    if (!first || codes.length < PAGES || codes.some(({ code }) => code !== first.code)) return [];
    return [{ value: first.code, finder: 'running', strength: 0.6, spans: [{ source, start: first.start, end: first.end }], derived: false }];
  });
}
