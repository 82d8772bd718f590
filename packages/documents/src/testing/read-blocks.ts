import { parseDocument } from '../parse-document.ts';
import type { Block, ParsedDocument } from '../types.ts';
import { makePdf } from './make-pdf.ts';

/** Draws a PDF and reads it. */
export async function readDrawn(...args: Parameters<typeof makePdf>): Promise<ParsedDocument> {
  return parseDocument({ bytes: await makePdf(...args), format: 'pdf', name: 'drawn.pdf' });
}

/** Blocks as short strings: kind (and level), then text with `⏎` for line breaks and ` ¦ ` between cells. */
export function showBlocks({ text, blocks }: ParsedDocument): string[] {
  const plain = (at: { start: number; end: number }): string => text.slice(at.start, at.end).replaceAll('\n', '⏎');
  const body = (block: Block): string => (block.cells.length > 0 ? block.cells.map(plain).join(' ¦ ') : plain(block));
  return blocks.map((block) => `${block.kind}${block.level ?? ''}: ${body(block)}`);
}

/** The same with the path before each, as `path = text`. */
export function showPaths({ text, blocks }: ParsedDocument): string[] {
  const plain = (at: { start: number; end: number }): string => text.slice(at.start, at.end);
  return blocks.map((block) => `${block.path} = ${block.cells.length > 0 ? block.cells.map(plain).join(' ¦ ') : plain(block)}`);
}

/** Running text of about `words` words that starts with `first`. */
export function prose(first: string, words: number): string {
  const stock = 'der Auftragnehmer hat die Leistung nach dem Stand der Technik zu erbringen und alle Vorgaben des Auftraggebers zu beachten'.split(' ');
  return `${[first, ...Array.from({ length: words - 1 }, (_, i) => stock[i % stock.length])].join(' ')}.`;
}
