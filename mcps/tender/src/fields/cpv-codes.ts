import type { Candidate, FieldReader } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';

const CODE = /(?<![\d.,-])(\d{8})(?:-\d)?(?![\d])/gu;
// The two digits that CPV divisions have.
const DIVISIONS = new Set('03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71 72 73 75 76 77 79 80 85 90 92 98'.split(' '));

export const cpvCodes: FieldReader<string[]> = { finders: [nearLabel], same: (a, b) => a.join() === b.join(), floor: 0.5 };

/** The codes after the word CPV, all as one value, in the order of the document. */
function nearLabel(sources: Source[]): Candidate<string[]>[] {
  return sources.flatMap((source) => {
    const labels = [...source.text.matchAll(/(?<![\p{L}])CPV(?![\p{L}])/giu)].map((match) => match.index);
    if (labels.length === 0) return [];
    const codes: { code: string; start: number; end: number }[] = [];
    let last = -Infinity;
    let before = -1;
    for (const match of source.text.matchAll(CODE)) {
      const code = match[1] ?? '';
      // A code follows the label or another code closely.
      while ((labels[before + 1] ?? Infinity) < match.index) before += 1;
      const near = match.index - (labels[before] ?? -Infinity) < 250 || match.index - last < 120;
      if (!near || !DIVISIONS.has(code.slice(0, 2)) || codes.some((other) => other.code === code)) continue;
      last = match.index;
      codes.push({ code, start: match.index, end: match.index + match[0].length });
    }
    if (codes.length === 0) return [];
    return [{ value: codes.map(({ code }) => code), finder: 'label', strength: 0.95, spans: codes.map(({ start, end }) => ({ source, start, end })), derived: false }];
  });
}
