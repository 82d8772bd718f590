import type { Candidate } from '../engine/candidate.ts';
import type { Source, Unit } from '../source/source.ts';
import { cleanTitle } from './title-without-kind.ts';
import { isHeadTitle, isLooseTitle, SENTENCE_VERB } from './title-words.ts';

// `Dear Bidder`, `Sehr geehrte Damen und Herren,`: alone in its paragraph.
const SALUTATION = /^(?:(?:dear|sehr\sgeehrte)\s[^.!?\n]{2,70}|to\swhom\sit\smay\sconcern|guten\stag)[,:;!]?$/iu;
// `Re: RFQ 27-3 …`, `Betreff: …`
const MARK = /^(?:re|ref|sub|subj|subject|betreff|betr|betrifft)\s?[.:]+\s*/iu;
const HEAD_UNITS = 40;
const MAX = 300;

/** The subject of a letter: in English what stands between the salutation and the first sentence, in German the paragraph over the salutation. */
export function inLetters(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const head = source.units.slice(0, HEAD_UNITS);
    const at = head.findIndex((unit) => SALUTATION.test(textOf(source, unit).trim()));
    const salutation = head[at];
    if (!salutation) return [];
    const under = subject(source, head[at + 1], isLooseTitle, 0.94);
    return under.length > 0 ? under : /^(?:sehr|guten)/iu.test(textOf(source, salutation).trim()) ? subject(source, head[at - 1], isHeadTitle, 0.8) : [];
  });
}

function subject(source: Source, unit: Unit | undefined, isName: (text: string) => boolean, strength: number): Candidate<string>[] {
  if (!unit || unit.kind === 'table_row' || unit.kind === 'list_item') return [];
  const raw = textOf(source, unit);
  const text = raw.trim().replace(MARK, '');
  const value = cleanTitle(text);
  if (text.length > MAX || /^\p{Ll}/u.test(text) || SENTENCE_VERB.test(text) || !isName(value)) return [];
  return [{ value, finder: 'head', strength, spans: [{ source, start: unit.start, end: unit.end }], derived: false }];
}

function textOf(source: Source, { start, end }: Unit): string {
  return source.text.slice(start, end);
}
