import type { Source } from '../source/source.ts';

const REMARKS = /\/(?:AddText|Descrip)(?:\[\d+\])?(?:\/|$)|^BoQ(?:\[\d+\])?\/remark/u;
const POSITIONS = /^BoQ(?:\[\d+\])?\/(?!remark)/u;

const cache = new WeakMap<Source, Source>();

/**
 * The preliminary texts of a GAEB file, from the first to the first position. What stands before has elements of its own (the owner's
 * address is no site); positions name rooms, makers and periods of their own. Offsets are those of the whole file. Worked out once per source.
 */
export function gaebRemarks(source: Source): Source {
  const known = cache.get(source);
  if (known) return known;
  const place = (pattern: RegExp, none: number): number => {
    const block = source.document.blocks.find(({ path }) => pattern.test(path ?? ''));
    return block ? source.fromDocument(block.start) : none;
  };
  const end = place(POSITIONS, source.text.length);
  const start = Math.min(place(REMARKS, end), end);
  const within = <Part extends { start: number; end: number }>(parts: Part[]): Part[] => parts.filter((part) => part.start >= start && part.end <= end);
  const remarks = { ...source, text: `${' '.repeat(start)}${source.text.slice(start, end)}`, lines: within(source.lines), units: within(source.units), sections: source.sections };
  cache.set(source, remarks);
  return remarks;
}
