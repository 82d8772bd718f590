import { findLabels } from '../labels/label.ts';
import type { CompiledLabel } from '../labels/label.ts';
import { isLabel } from '../labels/is-label.ts';
import { isKey } from '../source/is-key.ts';
import { neighboursOf } from '../source/neighbours.ts';
import type { Region } from '../source/neighbours.ts';
import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';

/** What stands beside a label: a span of the flat text, how sure label and place are (0–1), and the label's own `weight` wherever the text stands. */
export type LabelledText = { source: Source; start: number; end: number; text: string; strength: number; weight: number; relation: Region['relation']; label: string; labelStart: number };

const LINK: Record<Region['relation'], number> = { cell: 1, after: 1, right: 0.96, column: 0.96, below: 0.95, next: 0.88 };

// In a form of one line the value ends where the next label begins: `…; Postleitzahl: …`.
const NEXT_LABEL = /\s*;\s+(?=\p{Lu}[\p{L}\s,/()-]{2,60}:(?:\s|$))/u;

/** All texts that stand beside a label of a lexicon, at most `max` characters each, the surest place of each label first. */
export function labelledTexts(sources: Source[], labels: readonly CompiledLabel[], max: number): LabelledText[] {
  return sources.flatMap((source) =>
    findLabels(source, labels, isKey).flatMap((hit) =>
      besideOrBelow(source, hit)
        .map((region) => valueIn(source, region, max))
        .filter((span) => span !== null)
        .filter((span) => !isLabel(span.text))
        .map((span) => ({
          source,
          ...span,
          strength: hit.label.strength * LINK[span.relation],
          weight: hit.label.strength,
          label: source.text.slice(hit.start, hit.end),
          labelStart: hit.start,
        })),
    ),
  );
}

/** A label's places. Where it and the line under it both have something beside them, that line is the form's next label. */
function besideOrBelow(source: Source, hit: { start: number; end: number }): Region[] {
  const regions = neighboursOf(source, hit.start, hit.end);
  const beside = regions.find(({ relation }) => relation === 'cell' || relation === 'right');
  if (!beside || isLabel(firstLine(source, beside))) return regions;
  return regions.filter((region) => (region.relation !== 'below' && region.relation !== 'next') || !hasBeside(source, region));
}

function hasBeside(source: Source, region: Region): boolean {
  const end = region.start + firstLine(source, region).length;
  return neighboursOf(source, region.start, end).some(({ relation }) => relation === 'cell' || relation === 'right');
}

function firstLine(source: Source, region: Region): string {
  return source.text.slice(region.start, region.end).split('\n')[0]?.trimEnd() ?? '';
}

/** Of what may be a label's value, the surest alone: its other places are guesses at the same value, not rivals to it. */
export function surestOfEach(found: LabelledText[]): LabelledText[] {
  const surest = new Map<string, LabelledText>();
  for (const one of found) {
    const label = `${one.source.index}:${one.labelStart}`;
    if (one.strength > (surest.get(label)?.strength ?? 0)) surest.set(label, one);
  }
  return [...surest.values()];
}

function valueIn(source: Source, region: Region, max: number): Pick<LabelledText, 'start' | 'end' | 'text' | 'relation'> | null {
  const limit = Math.min(region.end, region.start + max + 200);
  const { end } = region.relation === 'cell' || region.relation === 'column' ? region : wrappedEnd(source, region, limit);
  const raw = source.text.slice(region.start, end);
  const start = region.start + (raw.length - raw.replace(/^[\s:|–—•-]+/u, '').length);
  const text = source.text.slice(start, end).split(NEXT_LABEL)[0]?.trim() ?? '';
  if (!text || text.length > max) return null;
  return { start, end: start + text.length, text: text.replace(/\s+/g, ' '), relation: region.relation };
}

/** Where a value ends that begins at a region: its line, and the lines it runs on to because it filled the one before. */
function wrappedEnd(source: Source, region: Region, limit: number): { end: number } {
  let at = indexAt(source.lines, region.start);
  const first = source.lines[at];
  if (!first) return { end: limit };
  let end = Math.min(first.end, limit);
  if (region.relation !== 'after') return { end };
  const width = lineWidth(source, at);
  while (end < limit) {
    const line = source.lines[at];
    const next = source.lines[at + 1];
    if (!line || !next || next.start >= limit || line.text.length < width * 0.72 || /[.;:]$/.test(line.text) || /^[^:]{2,45}:(?:\s|$)|^\d{1,3}[.)]?$/u.test(next.text)) break;
    end = Math.min(next.end, limit);
    at += 1;
  }
  return { end };
}

/** The width in characters that lines around a line are filled to. */
function lineWidth(source: Source, at: number): number {
  const lengths = source.lines.slice(Math.max(0, at - 15), at + 25).map((line) => line.text.length);
  return lengths.toSorted((a, b) => b - a)[Math.floor(lengths.length * 0.1)] ?? 80;
}
