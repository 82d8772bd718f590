import type { DocumentBlock } from '@0711/contract/document';

export type SheetRow = { number: number; firstColumn: number; block: DocumentBlock };
/** What somebody noted beside a cell (`B12`). */
export type SheetComment = { cell: string; block: DocumentBlock };
export type Sheet = { heading: DocumentBlock | null; firstColumn: number; columns: number; rows: SheetRow[]; comments: SheetComment[] };

const ROW = /^(.*)!\$?([A-Z]{1,3})\$?(\d+)(?::\$?[A-Z]{1,3}\$?\d+)?$/s;

/** A workbook's blocks as sheets: each row with the number and the column that its path (`Prices!B12:F12`) names, and the comments on its cells. */
export function sheetsOf(blocks: readonly DocumentBlock[]): Sheet[] {
  const sheets: Sheet[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      sheets.push({ heading: block, firstColumn: 1, columns: 0, rows: [], comments: [] });
      continue;
    }
    let sheet = sheets.at(-1);
    if (!sheet) sheets.push((sheet = { heading: null, firstColumn: 1, columns: 0, rows: [], comments: [] }));
    if (block.kind === 'paragraph') {
      sheet.comments.push({ cell: block.path?.split('!').at(-1) ?? '', block });
      continue;
    }
    const match = ROW.exec(block.path ?? '');
    const firstColumn = match?.[2] ? columnNumber(match[2]) : 1;
    sheet.rows.push({ number: match?.[3] ? Number(match[3]) : (sheet.rows.at(-1)?.number ?? 0) + 1, firstColumn, block });
  }
  for (const sheet of sheets) {
    sheet.firstColumn = sheet.rows.reduce((least, row) => Math.min(least, row.firstColumn), sheet.rows[0]?.firstColumn ?? 1);
    sheet.columns = sheet.rows.reduce((most, row) => Math.max(most, row.firstColumn - sheet.firstColumn + Math.max(1, row.block.cells.length)), 0);
  }
  return sheets;
}

/** 1 for A, 27 for AA. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A for 1, AA for 27. */
export function columnLetters(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Whether a cell's text is a number, which stands to the right. */
export function isFigure(text: string): boolean {
  return /^-?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?\s?[%€$£]?$/.test(text.trim());
}
