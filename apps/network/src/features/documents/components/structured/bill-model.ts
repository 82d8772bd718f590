import type { DocumentBlock } from '@0711/contract/document';

export type Span = { start: number; end: number };

/** A position of a bill of quantities, or what stands between positions. */
export type BillLine =
  | { kind: 'category'; position: string; depth: number; block: DocumentBlock }
  | { kind: 'item'; position: string; quantity: Span | null; unit: Span | null; text: Span | null; unitPrice: Span | null; total: Span | null; facts: { name: string; block: DocumentBlock }[]; long: DocumentBlock[]; block: DocumentBlock }
  | { kind: 'remark'; block: DocumentBlock };

const PATH = /^BoQ(?:\[\d+\])?\/?([^/]*)\/?(.*)$/s;

/**
 * The lines of a GAEB file's bill of quantities, in its order: what a path (`BoQ/01.02.0030`, `…/text`, `…/Provis`) says it is. `data` are the
 * blocks before and beside it: project, award, addresses.
 */
export function billOf(blocks: readonly DocumentBlock[]): { lines: BillLine[]; data: DocumentBlock[] } {
  const lines: BillLine[] = [];
  const data: DocumentBlock[] = [];
  for (const block of blocks) {
    const match = PATH.exec(block.path ?? '');
    if (!match) {
      data.push(block);
      continue;
    }
    const [, position = '', rest = ''] = match;
    const last = lines.at(-1);
    const item = last?.kind === 'item' ? last : null;
    const [first, second, third] = rest.split('/');
    const isItem = rest === '' || (first === 'sub' && third === undefined);
    if (block.kind === 'table_row' && isItem) lines.push(itemOf(block, first === 'sub' ? `${position}/${second ?? ''}` : position));
    else if (block.kind === 'heading') lines.push({ kind: 'category', position, depth: block.level ?? position.split('.').length + 1, block });
    else if (item && rest.endsWith('text')) item.long.push(block);
    else if (item && /^[A-Z]\w*$/.test(rest.split('/').at(-1) ?? '')) item.facts.push({ name: rest.split('/').at(-1) ?? rest, block });
    else lines.push({ kind: 'remark', block });
  }
  return { lines, data };
}

function itemOf(block: DocumentBlock, position: string): BillLine {
  const cell = (at: number): Span | null => {
    const found = block.cells[at];
    return found && found.end > found.start ? found : null;
  };
  return { kind: 'item', position, quantity: cell(0), unit: cell(1), text: cell(2), unitPrice: cell(3), total: cell(4), facts: [], long: [], block };
}
