import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import { cleanTitle } from './title-without-kind.ts';
import { isLooseTitle } from './title-words.ts';

const HEAD_LINES = 30;
const MAX_LINES = 4;
const TITLE = /^title:\s+(?=\S)/u;
// What site generators keep beside a page's title; one of them at least shows that the lines are theirs.
const KEYS = /^(?:layout|date|permalink|slug|categories|category|tags|author|authors|image|background|draft|published|lang|locale|weight|excerpt|description|summary|redirect_from):(?:\s|$)/u;
// `Tender opportunity: …` announces, and names nothing.
const ANNOUNCING = /^(?:(?:tender|contract|business|consultancy|procurement)\sopportunity|open\scall)\s?[:–—-]\s+/iu;

/** The title that a site generator keeps over a page, in the lines before its text; in quotation marks it may run over lines. */
export function inFrontMatter(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const lines = source.lines.slice(0, HEAD_LINES);
    const at = lines.findIndex(({ text }) => TITLE.test(text));
    const line = lines[at];
    // Anything but keys before it makes it a line of the text.
    if (!line || !lines.some(({ text }) => KEYS.test(text)) || !lines.slice(0, at).every(({ text }) => KEYS.test(text) || /^[a-z_]{2,20}:|^-\s/u.test(text))) return [];
    const label = TITLE.exec(line.text)?.[0].length ?? 0;
    const quote = /^["']/u.exec(line.text.slice(label))?.[0] ?? '';
    const last = quote ? lines.slice(at, at + MAX_LINES).find(({ text }, i) => text.endsWith(quote) && (i > 0 || text.length > label + 1)) : line;
    if (!last) return [];
    const inner = source.text.slice(line.start + label + quote.length, last.end - quote.length);
    const start = line.start + label + quote.length + (ANNOUNCING.exec(inner)?.[0].length ?? 0);
    const value = cleanTitle(source.text.slice(start, last.end - quote.length));
    return isLooseTitle(value) ? [{ value, finder: 'label', strength: 0.94, spans: [{ source, start, end: last.end - quote.length }], derived: false }] : [];
  });
}
