import type { DocumentFormat } from '@0711/contract/document';
import type { Box } from '@0711/contract/evidence';

/** One word with its place. Offsets are UTF-16 units into `ParsedDocument.text`; boxes are points from the page's top left, as shown. */
export type Word = { start: number; end: number; box: Box };

export type Line = {
  start: number;
  end: number;
  box: Box;
  words: Word[];
  /** Height of the line's type in points, and whether most of it is bold. */
  fontSize: number;
  bold: boolean;
};

/** A page of a PDF; every other format has exactly one, with null numbers and no lines. */
export type Page = {
  page: number | null;
  width: number | null;
  height: number | null;
  start: number;
  end: number;
  /** True when the page shows something but has (almost) no text: an image that only OCR could read. */
  scanned: boolean;
  /** Mean confidence of its words, 0–100, when OCR read this page; else null. */
  ocr: number | null;
  lines: Line[];
};

/**
 * A run of text that belongs together, in reading order, without overlap. A heading's `level` is 1–6.
 * A table row has one entry in `cells` per cell; other kinds have none. Page headers, footers and page numbers are not blocks.
 */
export type Block = {
  kind: 'heading' | 'paragraph' | 'list_item' | 'table_row';
  level: number | null;
  start: number;
  end: number;
  cells: { start: number; end: number }[];
  page: number | null;
  /**
   * Where it stands in a structured file: an XML element's path with positions, or a sheet's row (`Prices!A12:F12`); `header` or
   * `footer` for what a Word document's pages show around the text; null elsewhere.
   */
  path: string | null;
  /** For a list item behind a tick box (which is not part of its text): whether it is ticked. */
  ticked?: boolean;
};

/** `hidden_text`: a Word document has words that it does not show; they are no part of the text. */
export type ReadWarning = { code: 'scanned_page' | 'unreadable_page' | 'hidden_text'; page: number | null; message: string };

/** A document as text. `text` never changes for the same bytes and parser version: evidence points into it. */
export type ParsedDocument = {
  format: DocumentFormat;
  parser: { name: string; version: string };
  /** Lines end with \n, pages with \f; no other control characters. */
  text: string;
  pages: Page[];
  blocks: Block[];
  /** ISO 639-1, null when there is too little text to tell. */
  language: string | null;
  warnings: ReadWarning[];
};
