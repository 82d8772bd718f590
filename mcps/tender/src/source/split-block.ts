import { numberedLevel } from './numbered-heading.ts';
import type { Unit } from './source.ts';

const BULLET = /^\s*(?:[•●▪■◦○‣∙·−–—*➢➤►▶◆◇❖▫◾\uf000-\uf0ff]|[-o](?=\s)|[☐☒☑□✓✗](?=\s|\p{L}))\s*/u;
const NUMBERED = /^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,4}|[a-z]|[ivx]{1,4})\)|(?:\d{1,2}(?:\.\d{1,2}){1,4}\.?|\d{1,2}\.|[a-h]\.))\s+(?=\S)/u;

/**
 * Splits a block where one of its lines begins a list entry, a numbered clause or a heading: readers keep lines together that stand
 * close, whatever they say. A number counts only after a line that ends something, since `zum\n6. Bericht` is one sentence.
 */
export function splitBlock(unit: Unit, text: string): Unit[] {
  const body = text.slice(unit.start, unit.end);
  if (!body.includes('\n')) return [withKind(unit, body)];
  const units: Unit[] = [];
  let from = unit.start;
  let at = unit.start;
  let previous = '';
  const width = Math.max(...body.split('\n').map((line) => line.length));
  for (const line of body.split('\n')) {
    const begins = at > unit.start && (BULLET.test(line) || (NUMBERED.test(line) && endsSomething(previous, width)) || (afterHeading(previous, unit, units) && !/^\s*\p{Ll}/u.test(line)));
    if (begins) {
      units.push(part(unit, from, at - 1, text));
      from = at;
    }
    previous = line;
    at += line.length + 1;
  }
  units.push(part(unit, from, unit.end, text));
  return units.filter((u) => u.end > u.start);
}

function endsSomething(line: string, width: number): boolean {
  return /[.:;!?)]\s*$/.test(line) || line.trim().length < width * 0.75 || numberedLevel(line) !== null;
}

function afterHeading(previous: string, unit: Unit, done: Unit[]): boolean {
  return numberedLevel(previous) !== null && (done.length > 0 || unit.kind !== 'list_item');
}

function part(unit: Unit, start: number, end: number, text: string): Unit {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  return withKind({ ...unit, start: from, end: start + raw.trimEnd().length }, raw);
}

function withKind(unit: Unit, text: string): Unit {
  return unit.kind !== 'list_item' && BULLET.test(text) ? { ...unit, kind: 'list_item', level: null } : unit;
}
