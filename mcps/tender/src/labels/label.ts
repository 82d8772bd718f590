import type { Source } from '../source/source.ts';

/**
 * Words that announce a value. `words` are regular-expression text in lower case, a space standing for any white space.
 * `strength` (0–1) is how surely what follows is the value. A `key` counts only where it stands alone as a label: at the start of a
 * line or cell and before a colon, the line's end or a gap; other labels count within a sentence too.
 */
export type Label = { words: string; strength: number; key?: boolean };

export type CompiledLabel = Label & { pattern: RegExp };

/** A place where a label stands in a source's flat text. */
export type LabelHit = { label: Label; start: number; end: number };

/** Makes the patterns of a lexicon once, at load. */
export function compileLabels(labels: Label[]): CompiledLabel[] {
  return labels.map((label) => ({
    ...label,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced(label.words)})(?![\\p{L}\\p{N}])`, 'giu'),
  }));
}

/** `a b` matches over any white space between, `a ?b` also over none. */
export function spaced(words: string): string {
  return words.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+');
}

/** All places where labels of a lexicon stand; of overlapping ones the longest. In order of place. */
export function findLabels(source: Source, labels: readonly CompiledLabel[], isKey: (source: Source, start: number, end: number) => boolean): LabelHit[] {
  const hits: LabelHit[] = [];
  for (const label of labels) {
    for (const match of source.text.matchAll(label.pattern)) {
      const hit = { label, start: match.index, end: match.index + match[0].length };
      if (!label.key || isKey(source, hit.start, hit.end)) hits.push(hit);
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: LabelHit[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (!last || hit.start >= last.end) kept.push(hit);
    else if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
  }
  return kept;
}
