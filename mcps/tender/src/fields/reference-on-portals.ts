import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';

const TITLE_AND_CODE = /\p{L}{3}\s\((?<code>(?=[^)]*?\d{4})(?=(?:[^)]*?\d){5})[A-Z\d][A-Z\d._/-]{4,20})\)$/u;

/** `Transport policy study (1236793)`: a portal's page ends its first line with the number. */
export function behindTitle(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, 2).flatMap((line) => {
      const code = TITLE_AND_CODE.exec(line.text)?.groups?.['code'];
      return code ? [{ value: code, finder: 'bare', strength: 0.6, spans: [{ source, start: line.end - 1 - code.length, end: line.end - 1 }], derived: false }] : [];
    }),
  );
}

const FORM_LABELS = /^solicitation(?:\s(?:number|no\.?))?:\s*(?:[\p{L}\s-]{3,24}:\s*){2,}$/iu;
const FIRST_CODE = /^(?<code>(?=[A-Z]{0,3}\d{6})[A-Z\d-]{6,16})\s/u;

/** A form that prints all its labels in one cell, the number's first, and their values in the next. */
export function inNextCell(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.units.slice(0, 12).flatMap(({ cells }) =>
      cells.flatMap((cell, i) => {
        const next = cells[i + 1];
        const code = next && FORM_LABELS.test(source.text.slice(cell.start, cell.end)) ? FIRST_CODE.exec(source.text.slice(next.start, next.end))?.groups?.['code'] : undefined;
        return next && code ? [{ value: code, finder: 'label', strength: 0.8, spans: [{ source, start: next.start, end: next.start + code.length }], derived: false }] : [];
      }),
    ),
  );
}
