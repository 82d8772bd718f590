import { AppError } from '@0711/contract/errors';
import { FlowText } from '../../flow/flow-text.ts';
import { detectLanguage } from '../../language.ts';
import { checkXlsx, isSheetPart, MOST_SHEET_BYTES } from '../../format/check-xlsx.ts';
import { unzip } from '../../format/list-zip.ts';
import { readCellFormats } from './cell-format.ts';
import type { NumberStyle } from './cell-value.ts';
import { columnName } from './columns.ts';
import { readComments } from './read-comments.ts';
import { type Budget, readSheet, type Row } from './read-sheet.ts';
import { readStrings } from './read-strings.ts';
import { readWorkbook } from './read-workbook.ts';

const MOST_CELLS = 1_000_000;

/**
 * An Excel workbook as it reads: per sheet a heading, per row that has content a table row from its first used cell to its last, then
 * the comments on its cells (`Prices!B12`).
 * Hidden sheets are left out, as what is hidden in a web page is; hidden rows are read, since a filter hides rows that count. Throws
 * AppError as `checkXlsx` does, and `unreadable_file` for broken parts and more than 200 sheets or a million cells.
 */
export async function parseXlsx(bytes: Uint8Array, name: string): Promise<FlowText> {
  await checkXlsx(name, bytes);
  try {
    return readParts(await unzip(bytes, isSheetPart, MOST_SHEET_BYTES), name);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('unreadable_file', `${name} is damaged: its Excel workbook cannot be read.`, { cause });
  }
}

function readParts(parts: Map<string, Uint8Array>, name: string): FlowText {
  // Names of parts are equal whatever their case, and some programs write `SharedStrings.xml`.
  const byName = new Map([...parts].map(([path, bytes]) => [path.toLowerCase(), bytes]));
  const part = (path: string): Uint8Array | null => byName.get(path.toLowerCase()) ?? null;
  const { sheets, epoch1904 } = readWorkbook(name, part);
  const strings = readStrings(part('xl/sharedStrings.xml'), name);
  // Excel shows decimals, days and months as its user's language has them: for a German workbook that is German.
  const numbers: NumberStyle = { epoch1904, language: detectLanguage(strings.join('\n')) === 'de' ? 'de' : 'en' };
  const formats = readCellFormats(part('xl/styles.xml'), name, numbers.language === 'de');
  const flow = new FlowText();
  const budget: Budget = { left: MOST_CELLS, most: MOST_CELLS };
  for (const sheet of sheets) {
    const source = part(sheet.path);
    if (!source) throw new AppError('unreadable_file', `${name} is damaged: its sheet ${sheet.name} is missing.`);
    flow.addExact('heading', sheet.name, { path: sheet.name, level: 1 });
    for (const row of readSheet(source, { file: name, strings, formats, numbers, budget })) addRow(flow, sheet.name, row);
    for (const { cell, text } of readComments(sheet.path, part, name)) flow.addExact('paragraph', text, { path: `${sheet.name}!${cell}` });
  }
  return flow;
}

function addRow(flow: FlowText, sheet: string, { number, first, cells }: Row): void {
  if (!cells.some((cell) => /[\p{L}\p{N}]/u.test(cell))) return;
  flow.addRow(cells, `${sheet}!${columnName(first)}${number}:${columnName(first + cells.length - 1)}${number}`);
}
