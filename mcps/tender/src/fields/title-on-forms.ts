import type { Candidate } from '../engine/candidate.ts';
import type { Source, SourceLine } from '../source/source.ts';
import { cleanTitle } from './title-without-kind.ts';
import { endOfTitle, isHeadTitle } from './title-words.ts';

const LAST_PAGE = 4;
// The uniform contract format of US federal agencies prints the contract's name under this heading.
const FORM_HEAD = /^(?:section\s+a\s*[-–—]?\s*)?solicitation\s*\/\s*contract\s+form$/iu;
const ITEMS_HEAD = /^item(?:\s+no\.?)?\s.*(?:supplies|services|description)|^(?:schedule\s+of\s+)?supplies\s*(?:\/|or)\s*services?(?:\s|$)/iu;
const FIRST_ITEM = /^(?:0{2,3}1(?:aa)?|1\.?)$/iu;
// A short name before the name.
const CODE = /^[\p{Lu}\d-]{2,10}:\s+/u;
const ITEM_LINES = 12;

/** What solicitation forms print: the name under the form's own heading, or what their first item is. */
export function onForms(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => [...underHead(source), ...firstItem(source)]);
}

function underHead(source: Source): Candidate<string>[] {
  return source.lines.flatMap((line, i) => {
    const name = source.lines[i + 1];
    return FORM_HEAD.test(line.text) && name && isEarly(name) && isHeadTitle(name.text.replace(CODE, '')) ? [candidate(source, i + 1, 0.72, CODE.exec(name.text)?.[0].length)] : [];
  });
}

function firstItem(source: Source): Candidate<string>[] {
  const head = source.lines.findIndex((line) => isEarly(line) && ITEMS_HEAD.test(line.text) && line.text.length < 120);
  if (head < 0) return [];
  const at = source.lines.findIndex((line, i) => i > head && i <= head + ITEM_LINES && FIRST_ITEM.test(line.text)) + 1;
  const name = source.lines[at];
  return at > 0 && name && isHeadTitle(name.text) ? [candidate(source, at, 0.52)] : [];
}

function isEarly(line: SourceLine): boolean {
  return (line.page ?? 1) <= LAST_PAGE && line.start < 15_000;
}

function candidate(source: Source, at: number, strength: number, skip = 0): Candidate<string> {
  const start = (source.lines[at]?.start ?? 0) + skip;
  const end = endOfTitle(source, at);
  return { value: cleanTitle(source.text.slice(start, end)), finder: 'form', strength, spans: [{ source, start, end }], derived: false };
}
