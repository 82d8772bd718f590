import type { Candidate } from '../engine/candidate.ts';
import { isGenericTitle, namesDocumentKind } from '../labels/generic-titles.ts';
import type { Source, SourceLine } from '../source/source.ts';
import { cleanTitle } from './title-without-kind.ts';
import { continues, endOfTitle, isHeadTitle, isLarge, isLooseTitle, isTitle, NUMBERED, NUMBERED_HEAD, PARTY, SENDER, UNFINISHED } from './title-words.ts';

const HEAD_LINES = 26;
// Behind these stands a state of the paper.
const STATE = /page|version|draft|final|confidential|stand/iu;
const FRONT_LINES = 18;
const FOR = /^(?:for|for the|for (?:the )?(?:provision|supply|delivery) of|für|über|betreffend|zur|zum)\s?:?$/iu;

/** `Request for Quotation: 60 Office Chairs`: what a head line says after the kind of document. */
export function afterKind(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, HEAD_LINES).flatMap((line, i) => {
      const parts = /^#*\s*([^:–—]{3,60}?)(?::|\s[–—-])\s+(.{8,200})$/u.exec(line.text);
      if (!parts?.[1] || !parts[2] || !/\p{L}{3}/u.test(parts[1]) || !isGenericTitle(parts[1]) || PARTY.test(parts[1]) || STATE.test(parts[1])) return [];
      const large = isLarge(source, line);
      if (!large && !line.bold && i >= 10) return [];
      const start = line.end - parts[2].length;
      const end = large || line.bold ? sameMakeEnd(source, i, parts[2]) : line.end;
      if (!isHeadTitle(source.text.slice(start, end).replaceAll('\n', ' ').replace(/^\d+\s+/u, ''))) return [];
      return [{ value: cleanTitle(source.text.slice(start, end)), finder: 'head', strength: large || line.bold ? 0.78 : 0.66, spans: [{ source, start, end }], derived: false }];
    }),
  );
}

/** Where a title ends that a line begins behind the kind of paper: with the next line where that is set just as the line is. */
function sameMakeEnd(source: Source, at: number, begun: string): number {
  const [line, next] = [source.lines[at], source.lines[at + 1]];
  if (!line || !next || line.fontSize === null || line.fontSize !== next.fontSize || line.bold !== next.bold || line.page !== next.page) return line?.end ?? 0;
  return !NUMBERED_HEAD.test(next.text) && !isGenericTitle(next.text) && isHeadTitle(`${begun} ${next.text}`) && isHeadTitle(`Und ${next.text} mehr`) && !/\n\s*\n/u.test(source.text.slice(line.end, next.start)) ? next.end : line.end;
}

/** `REQUEST FOR PROPOSALS` / `FOR` / `Business Consultant Services`: what stands under the lone word on a first page. */
export function afterFor(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, HEAD_LINES + 8).flatMap((line, i, head) => {
      const above = head.slice(Math.max(0, i - 5), i);
      const first = source.lines[i + 1];
      if (!FOR.test(line.text) || !first || !(isHeadTitle(capital(first.text)) || isLooseTitle(first.text)) || !above.some((other) => isGenericTitle(other.text) || namesDocumentKind(other.text))) return [];
      const second = source.lines[i + 2];
      const bracketed = second && second.fontSize === first.fontSize && /^\([^()]{3,40}\)$/u.test(second.text);
      const end = bracketed ? second.end : endOfTitle(source, i + 1);
      if (UNFINISHED.test(source.text.slice(first.start, end))) return [];
      return [{ value: cleanTitle(source.text.slice(first.start, end)), finder: 'head', strength: 0.84, spans: [{ source, start: first.start, end }], derived: false }];
    }),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The line of the first page that stands beside the name of the document's kind or its number, and is neither office nor address. */
export function inHead(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const head = source.lines.slice(0, HEAD_LINES);
    return head.flatMap((line, i) => {
      // What stands beside a label is that label's value, even where a wide gap parts them.
      if (!isHeadTitle(line.text) || /:[ \t]*$/.test(source.text.slice(Math.max(0, line.start - 12), line.start))) return [];
      const above = head[i - 1];
      // A title's second line is none of its own, nor that of a kind of paper or of `Department of the`.
      if (above && (continues(source, above, line) || (UNFINISHED.test(above.text) && !namesDocumentKind(above.text)) || isGenericTitle(`${above.text} ${line.text}`))) return [];
      if (isGenericTitle(`${line.text} ${head[i + 1]?.text ?? ''}`) || head.slice(Math.max(0, i - 3), i).some(({ text }) => SENDER.test(text))) return [];
      const beside = [head[i - 2], head[i - 1], head[i + 1], head[i + 2]].filter((other) => other !== undefined);
      const nearKind = beside.some((other) => isGenericTitle(other.text) || (other.text.length < 70 && namesDocumentKind(other.text)));
      const nearNumber = [head[i + 1], head[i - 1]].some((other) => other && (/^(?:rf[pqt]\s?)?[A-Z]{0,6}[\s-]?\d[\d\-/.]{3,}$/iu.test(other.text) || NUMBERED.test(other.text)));
      if (!nearKind && !nearNumber) return [];
      const end = endOfTitle(source, i);
      if (UNFINISHED.test(source.text.slice(line.start, end))) return [];
      const large = isLarge(source, line) ? 0.1 : 0;
      const strength = 0.58 + large + (nearKind && nearNumber ? 0.1 : 0) + (i < 10 ? 0.05 : i < FRONT_LINES ? 0 : -0.1);
      return [{ value: cleanTitle(source.text.slice(line.start, end)), finder: 'head', strength, spans: [{ source, start: line.start, end }], derived: false }];
    });
  });
}

/** What the running title of every page says, after the kind of document (`Description of Services - …`) or alone. */
export function runningTitle(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const seen = new Map<string, SourceLine[]>();
    for (const line of source.lines) if (line.text.length > 12 && line.text.length < 160) seen.set(line.text, [...(seen.get(line.text) ?? []), line]);
    return [...seen.values()].flatMap((lines) => {
      const line = lines[0];
      const parts = line ? /^(.{4,60}?)\s+[-–—|:]\s+(.{8,})$/u.exec(line.text) : null;
      if (!line || lines.length < 3) return [];
      // Without the kind of paper it may be a buyer's or a section's: a voice for what the cover says, no value.
      if (line.furniture && isHeadTitle(line.text)) return [{ value: cleanTitle(line.text), finder: 'running', strength: 0.42, spans: [{ source, start: line.start, end: line.end }], derived: false }];
      if (!parts?.[1] || !parts[2] || !isGenericTitle(parts[1]) || !isTitle(parts[2])) return [];
      const start = line.end - parts[2].length;
      return [{ value: cleanTitle(parts[2]), finder: 'running', strength: 0.55, spans: [{ source, start, end: line.end }], derived: false }];
    });
  });
}
