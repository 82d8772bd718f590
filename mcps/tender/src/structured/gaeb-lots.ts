import type { FoundLot } from '../lots/found-lot.ts';
import type { Source } from '../source/source.ts';

const LOT = /^(?:fach|teil)?los[\s-]*(?:nr\.?\s*)?(?<number>\d{1,3}|[IVX]{1,4}|[A-H])?(?:\s*[:–—-]\s*|\s+)?(?<title>.*)$/iu;

/** The lots of a GAEB file: categories of its first level whose heading calls them one. */
export function gaebLots(source: Source): FoundLot[] {
  return source.document.blocks.flatMap((block): FoundLot[] => {
    const number = /^BoQ(?:\[\d+\])?\/([^/.]+)$/u.exec(block.path ?? '')?.[1];
    if (!number || block.kind !== 'heading') return [];
    const [start, end] = [source.fromDocument(block.start), source.fromDocument(block.end)];
    const match = LOT.exec(source.text.slice(start, end).replace(/\s+/g, ' ').trim());
    return match ? [{ source, number: match.groups?.['number'] ?? number, title: match.groups?.['title'] || null, start, end, sureness: 0.9 }] : [];
  });
}
