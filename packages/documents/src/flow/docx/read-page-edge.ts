import { scanXml } from '../../structured/scan-xml.ts';
import { isPageNumber } from '../../markers.ts';

/** What stands above or below a page's text: a paragraph, or the cells of a table's row. */
export type EdgeBlock = { kind: 'paragraph'; text: string } | { kind: 'row'; cells: string[] };

/** What is left of a page's number where the file counts its pages only when it is shown. */
const UNCOUNTED = /^(?:seite|page|blatt|s\.|p\.)?\s*(?:von|of|\/|–|-)?$/i;

/** The paragraphs and rows of a header's or footer's part, text boxes among them. Page numbers alone are left out. */
export function readPageEdge(bytes: Uint8Array, file: string): EdgeBlock[] {
  const blocks: EdgeBlock[] = [];
  /** Paragraphs that are open: a text box has its own within the one that it is anchored to. */
  const paragraphs: string[] = [];
  const rows: string[][] = [];
  const cells: string[] = [];
  let runs = 0;
  let inText = false;
  const write = (text: string): void => {
    if (paragraphs.length > 0) paragraphs.push(`${paragraphs.pop() ?? ''}${text}`);
  };
  const emit = (block: EdgeBlock): void => {
    const text = block.kind === 'row' ? block.cells.join(' ') : block.text;
    if (cells.length > 0) cells.push(`${cells.pop() ?? ''} ${text}`);
    else if (!UNCOUNTED.test(text.trim()) && !isPageNumber(text.trim())) blocks.push(block);
  };
  const closeRow = (row: string[]): void => emit(row.length === 1 ? { kind: 'paragraph', text: row[0] ?? '' } : { kind: 'row', cells: row });
  scanXml(bytes, file, {
    open: (name) => {
      if (name === 'p') paragraphs.push('');
      else if (name === 'r') runs += 1;
      else if (name === 'tr') rows.push([]);
      else if (name === 'tc') cells.push('');
      else if (name === 't') inText = true;
      // Outside of a run, a tab is the place of one.
      else if (name === 'tab' && runs > 0) write(' ');
      else if (name === 'br' || name === 'cr') write('\n');
      else if (name === 'noBreakHyphen') write('-');
    },
    close: (name) => {
      if (name === 'p') emit({ kind: 'paragraph', text: paragraphs.pop() ?? '' });
      else if (name === 'r') runs -= 1;
      else if (name === 't') inText = false;
      else if (name === 'tc') rows.at(-1)?.push((cells.pop() ?? '').trim());
      else if (name === 'tr') closeRow(rows.pop() ?? []);
    },
    text: (text) => {
      if (inText) write(text);
    },
  });
  return blocks;
}
