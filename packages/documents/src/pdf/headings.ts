import type { LineGroup } from './pdf-blocks.ts';
import type { TextLine } from './text-line.ts';

type Style = { size: number; bold: boolean };

const LONGEST = 160;
const LARGER = 1.12;
const NUMBER = /^(?:§\s*)?(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\p{L}/u;
const NAMED = /^(?:Section|Abschnitt|Teil|Part|Kapitel|Chapter|Article|Artikel|Anlage|Anhang|Appendix|Attachment|Los|Lot)\s*(?:\d+|[A-Z]|[IVX]+)\b/;
const SHORT = 80;

/** The style of most letters of a document. */
export function bodyStyle(lines: TextLine[]): Style {
  const letters = new Map<string, number>();
  for (const line of lines) {
    const key = `${Math.round(line.size * 2) / 2} ${line.bold}`;
    letters.set(key, (letters.get(key) ?? 0) + line.text.length);
  }
  const [size = '0', bold] = (([...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0]) ?? '').split(' ');
  return { size: Number(size), bold: bold === 'true' };
}

/** The groups that are headings, with levels 1–6: by their number's depth, else by how their style ranks in the document. */
export function headingLevels(groups: LineGroup[], body: Style): Map<LineGroup, number> {
  const contents = new Set(groups.flatMap((group) => (group.contents ? [entryOf(textOf(group))] : [])));
  const headings = groups.filter((group) => isHeading(group, body) || isListed(group, contents));
  const sizes = [...new Set(headings.map((group) => styleRank(group)))].toSorted((a, b) => b - a);
  return new Map(headings.map((group) => [group, numberDepth(group) ?? Math.min(6, sizes.indexOf(styleRank(group)) + 1)]));
}

/** Whether the table of contents has a group's text as an entry. */
function isListed(group: LineGroup, contents: Set<string>): boolean {
  return !group.contents && group.lines.length <= 3 && group.lines[0]?.row === null && contents.has(entryOf(textOf(group)));
}

/** An entry of a table of contents, or a heading, without dots, page number and spaces. */
function entryOf(text: string): string {
  return text.replace(/(?:\.\s?){4,}\s*\d{1,4}$/, '').replace(/\s/g, '').toLowerCase();
}

function textOf(group: LineGroup): string {
  return group.lines.map((line) => line.text).join(' ');
}

function isHeading(group: LineGroup, body: Style): boolean {
  const { lines } = group;
  const text = textOf(group);
  const first = lines[0];
  if (!first || first.row || group.contents || group.marker === 'bullet' || group.marker === 'tick' || lines.length > 3 || text.length > LONGEST) return false;
  const numbered = text.length <= SHORT && (NUMBER.test(text) || NAMED.test(text));
  if (!isWorded(text) || /[,;]$/.test(text) || (text.endsWith('.') && !numbered)) return false;
  const larger = lines.every((line) => line.size >= body.size * LARGER);
  if (!larger && /:\s+\S/.test(text)) return false;
  const bolder = !body.bold && lines.every((line) => line.bold && line.size >= body.size * 0.85);
  const underlined = lines.every((line) => line.underlined) && lines.length === 1 && !/[@/]/.test(text);
  return larger || bolder || underlined;
}

/** A heading has words; a date or an amount in bold is a value. */
function isWorded(text: string): boolean {
  const signs = text.replace(/^[\d.]+\s|\s/g, '');
  return /\p{L}{2}/u.test(text) && signs.replace(/\P{L}/gu, '').length * 2 > signs.length;
}

/** Larger type ranks first, then bold. */
function styleRank(group: LineGroup): number {
  const first = group.lines[0];
  return first ? Math.round(first.size) * 2 + (first.bold ? 1 : 0) : 0;
}

function numberDepth(group: LineGroup): number | null {
  const text = group.lines[0]?.text ?? '';
  const number = NUMBER.exec(text)?.[1];
  if (number) return Math.min(6, number.split('.').length);
  return NAMED.test(text) ? 1 : null;
}
