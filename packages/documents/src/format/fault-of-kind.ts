import type { FileFault } from '@0711/contract/file-fault';

/** What `describe-file.ts` calls a file, by its beginning; longer ones first where one begins another. */
const FAULTS: [beginning: string, fault: FileFault][] = [
  ['an SVG image', 'image'], ['an image', 'image'], ['a video file', 'recording'], ['a audio file', 'recording'],
  ['a CAD drawing', 'drawing'], ['a building model', 'building_model'],
  ['an Excel workbook that holds macros', 'macros'], ['a Word document that holds macros', 'macros'], ['a PowerPoint presentation that holds macros', 'macros'],
  ['an old PowerPoint presentation', 'presentation'], ['a PowerPoint presentation', 'presentation'], ['an OpenDocument presentation', 'presentation'],
  ['an old Word', 'old_office'], ['an old Excel', 'old_office'], ['an old Office', 'old_office'], ['a binary Excel workbook', 'binary_workbook'],
  ['an OpenDocument', 'open_document'], ['an RTF document', 'rich_text'], ['a CSV table', 'table_of_values'], ['a table of values', 'table_of_values'],
  ['an Outlook', 'outlook'], ['an old GAEB file', 'old_gaeb'],
  ['a RAR archive', 'archive'], ['a 7-Zip archive', 'archive'], ['a gzip archive', 'archive'], ['a tar archive', 'archive'],
];

/** The fault of a file that is not read for what it is, as `describe-file.ts` names it; `unsupported` for what has no word of its own. */
export function faultOfKind(what: string): FileFault {
  return FAULTS.find(([beginning]) => what.startsWith(beginning))?.[1] ?? 'unsupported';
}
