import { decodeXml } from '../../structured/decode-xml.ts';
import { strictParser } from '../../structured/strict-parser.ts';
import { ListCounter } from './list-counter.ts';
import { type ListPlace, readNumberedStyles } from './read-numbered-styles.ts';
import { readNumbering } from './read-numbering.ts';

/** Around a number that Word counts and no text of the file has. Private use: no font or program means anything by them. */
const OPEN = '\uf8f0';
const CLOSE = '\uf8f1';
const MARKED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');

/** Takes numbers out again that `numberParagraphs` wrote: the text without, and the first of them. */
export function takeNumber(text: string): { number: string; rest: string } {
  const number = new RegExp(MARKED.source).exec(text)?.[1] ?? '';
  return { number, rest: text.replace(MARKED, '') };
}

type Open = { style: string | null; place: ListPlace };

/**
 * The main part of a Word document with the number of each counted paragraph written at its start, between marks: the file itself has only
 * rules for counting. Throws for a part that is not well formed or declares entities.
 */
export function numberParagraphs(main: Uint8Array, numbering: Uint8Array, styles: Uint8Array | null, file: string): Uint8Array {
  const source = decodeXml(main);
  const counter = new ListCounter(readNumbering(numbering, file), styles ? readNumberedStyles(styles, file) : new Map());
  const pieces: string[] = [];
  let written = 0;
  findParagraphs(source, file, (at, prefix, { place, style }) => {
    const number = counter.next(place, style).trim();
    if (number === '') return;
    pieces.push(source.slice(written, at), `<${prefix}r><${prefix}t>${OPEN}${escapeXml(number)}${CLOSE}</${prefix}t></${prefix}r>`);
    written = at;
  });
  return pieces.length === 0 ? main : Buffer.from([...pieces, source.slice(written)].join('').replace(/^<\?xml[^>]*\?>/, ''));
}

/** Hands over each paragraph that has properties, with the place behind them. What newer programs see twice is counted once. */
function findParagraphs(source: string, file: string, found: (at: number, prefix: string, paragraph: Open) => void): void {
  const stack: string[] = [];
  const open: Open[] = [];
  const parser = strictParser(file, { position: true });
  parser.on('opentag', (tag) => {
    const prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
    const name = tag.name.slice(prefix.length);
    const within = stack.slice(-2).join('/');
    stack.push(name);
    const value = tag.attributes[`${prefix}val`] ?? '';
    const paragraph = open.at(-1);
    if (name === 'p') open.push({ style: null, place: { list: null, level: null } });
    else if (!paragraph) return;
    else if (name === 'pStyle' && within === 'p/pPr') paragraph.style = value;
    else if (within === 'pPr/numPr' && stack.at(-4) === 'p' && name === 'numId') paragraph.place.list = value;
    else if (within === 'pPr/numPr' && stack.at(-4) === 'p' && name === 'ilvl') paragraph.place.level = Number(value);
  });
  parser.on('closetag', (tag) => {
    const prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
    const name = stack.pop();
    const paragraph = open.at(-1);
    if (name === 'pPr' && stack.at(-1) === 'p' && paragraph && !stack.includes('Choice')) found(parser.position, prefix, paragraph);
    if (name === 'p') open.pop();
  });
  parser.write(source).close();
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
