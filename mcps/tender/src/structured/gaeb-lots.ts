import type { FoundLot } from '../lots/found-lot.ts';
import { all, at } from '../notice/tree.ts';
import type { Source } from '../source/source.ts';
import { told } from './gaeb-elements.ts';
import type { GaebElements } from './gaeb-elements.ts';

const CALLED = /^(?:fach|teil)?los(?:(?=\d)|[\s:–—-]+)(?:nr\.?\s*)?(?<number>\d{1,3}|[IVX]{1,4}|[A-H])(?![\p{L}\d])[\s:.–—-]*(?<title>.*)$/iu;
const UNNUMBERED = /^(?:fach|teil)?los\s*[:–—-]\s*(?<title>\S.*)$/iu;

/**
 * The lots of a GAEB file: categories of its first level where the bill says that this level is of lots, or whose heading calls them one;
 * else the whole bill where its name calls it one (`Los 2 - Bohrungen`).
 */
export function gaebLots(source: Source, { award, bill }: GaebElements): FoundLot[] {
  const lots = all(award, 'BoQ/BoQInfo/BoQBkdn/Type').some(({ own }) => own?.text === 'Lot');
  const found = source.document.blocks.flatMap((block): FoundLot[] => {
    const number = /^BoQ(?:\[\d+\])?\/([^/.]+)$/u.exec(block.path ?? '')?.[1];
    if (!number || block.kind !== 'heading') return [];
    const [start, end] = [source.fromDocument(block.start), source.fromDocument(block.end)];
    const text = source.text.slice(start, end).replace(/\s+/g, ' ').trim();
    const called = CALLED.exec(text) ?? UNNUMBERED.exec(text);
    if (!called && !lots) return [];
    return [{ source, number: called?.groups?.['number'] ?? number, title: (called ? called.groups?.['title'] : text) || null, start, end, sureness: 0.9 }];
  });
  if (found.length > 0) return found;
  const name = told(bill, 'LblBoQ') ?? at(bill, 'Name')?.own;
  const called = CALLED.exec(name?.text ?? '');
  return name && called ? [{ source, number: called.groups?.['number'] ?? '', title: called.groups?.['title'] || null, start: name.start, end: name.end, sureness: 0.9, numbered: true }] : [];
}
