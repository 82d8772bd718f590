import type { DocumentBlock } from '@0711/contract/document';

/** The page around the document has a heading of level 1; the document's own stand below it. */
const PAGE_LEVEL = 1;

/**
 * The outline level (2–6) of each heading of a document, by where it starts. Uploads skip levels as they like; for a screen reader no
 * level is skipped on the way down.
 */
export function headingLevels(blocks: readonly DocumentBlock[]): Map<number, number> {
  const levels = new Map<number, number>();
  let before = PAGE_LEVEL;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    before = Math.min((block.level ?? 1) + PAGE_LEVEL, before + 1, 6);
    levels.set(block.start, before);
  }
  return levels;
}
