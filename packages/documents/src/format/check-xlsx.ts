import { checkPackage } from './check-package.ts';

/** Bytes that a workbook's sheets and strings may unpack to; a million cells are about 60 MB of XML. */
export const MOST_SHEET_BYTES = 128 * 1024 * 1024;

/** Whether a part of an XLSX is read: the workbook, its sheets, strings, number formats and comments, and what connects them. */
export function isSheetPart(name: string): boolean {
  return /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/(?:[^/]+\.xml|_rels\/[^/]+\.rels)|(?:comments|threadedComments)[^/]*(?:\/[^/]+)?\.xml)$/i.test(name);
}

/** Checks what an XLSX declares, without unpacking it. Throws AppError as `checkPackage` does. */
export function checkXlsx(name: string, bytes: Uint8Array): Promise<void> {
  return checkPackage(name, bytes, {
    what: 'Excel workbook', main: /^xl\/workbook\.xml$/i, missing: 'its list of sheets (workbook.xml)', isRead: isSheetPart, mostReadBytes: MOST_SHEET_BYTES,
  });
}
