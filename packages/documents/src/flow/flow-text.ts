import type { Block, ReadWarning } from '../types.ts';
import { cleanText } from '../clean-text.ts';
import { type Marker, markerOf } from '../markers.ts';

type Kind = Block['kind'];

export type BlockOptions = {
  level?: number | null;
  /** A bullet or tick box: written before the block, and no part of it. */
  marker?: string;
  /** All of it is bold: a short paragraph that is bold throughout is a heading that nobody marked as one. */
  bold?: boolean;
};

const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\p{L}/u;
const LONGEST_HEADING = 160;

/** A typed bullet or tick box is no part of a block; a typed number is, and makes a list item too. */
function splitMark(text: string): { mark: string; type: Marker | null; rest: string } {
  const first = /^(?:[☐☑☒]|\S+(?=\s))/u.exec(text)?.[0] ?? '';
  const type = markerOf(first);
  if (type === 'ordinal') return { mark: '', type, rest: text };
  if (type !== 'tick' && !(type === 'bullet' && first !== 'o')) return { mark: '', type: null, rest: text };
  return { mark: `${first} `, type, rest: text.slice(first.length).trimStart() };
}

function foldSpace(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Collects the canonical text and the blocks of a document without pages, in reading order. */
export class FlowText {
  #parts: string[] = [];
  #length = 0;
  #last: Kind | null = null;
  #marked = { level: 0, byDepth: new Map<number, number>() };
  readonly blocks: Block[] = [];
  readonly warnings: ReadWarning[] = [];
  /** ISO 639-1 of the language that the file itself declares, where its format has a place for that. */
  language: string | null = null;

  /** Adds one block. Text without a letter or digit adds nothing. */
  add(kind: Exclude<Kind, 'table_row'>, text: string, options: BlockOptions = {}): void {
    const { mark, type, rest } = splitMark(cleanText(text).trim());
    if (!/[\p{L}\p{N}]/u.test(rest)) return;
    const level = this.#levelOf(kind, rest, options);
    const shown = level !== null ? 'heading' : type === null ? kind : 'list_item';
    const before = `${options.marker ?? ''}${mark}`;
    this.#separate(shown);
    this.#write(before);
    const start = this.#length;
    this.#write(rest);
    const tick = /[☐☑☒]/u.exec(before)?.[0];
    this.blocks.push({ kind: shown, level, start, end: this.#length, cells: [], page: null, path: null, ...(tick ? { ticked: tick !== '☐' } : {}) });
  }

  /** Adds a block of a structured file as it stands there, its lines kept: nothing at its start is taken for a mark. */
  addExact(kind: Exclude<Kind, 'table_row'>, text: string, { path, level }: { path: string; level?: number }): void {
    const shown = cleanText(text).replace(/[^\S\n]+/g, ' ').replace(/ ?\n[\n ]*/g, '\n').trim();
    if (!/[\p{L}\p{N}]/u.test(shown)) return;
    this.#separate(kind);
    const start = this.#length;
    this.#write(shown);
    this.blocks.push({ kind, level: kind === 'heading' ? (level ?? 1) : null, start, end: this.#length, cells: [], page: null, path });
  }

  /** Adds a table row: one line, its cells parted by ` | `. A row without any text adds nothing. A null is a place that another cell covers: it has no text. */
  addRow(cells: (string | null)[], path: string | null = null): void {
    const clean = cells.map((cell) => (cell === null ? null : foldSpace(cell)));
    if (clean.every((cell) => !cell)) return;
    this.#separate('table_row');
    const start = this.#length;
    const first = clean.findIndex((cell) => cell !== null);
    const places = clean.map((cell, i) => {
      if (cell === null) return { start: this.#length, end: this.#length };
      if (i > first) this.#write(' | ');
      const from = this.#length;
      this.#write(cell);
      return { start: from, end: this.#length };
    });
    this.blocks.push({ kind: 'table_row', level: null, start, end: this.#length, cells: places, page: null, path });
  }

  text(): string {
    return this.#parts.join('');
  }

  #levelOf(kind: Kind, text: string, { level, bold }: BlockOptions): number | null {
    const depth = NUMBER.exec(text)?.[1]?.split('.').length ?? null;
    if (kind === 'heading') {
      this.#marked.level = level ?? 1;
      if (depth !== null) this.#marked.byDepth.set(depth, this.#marked.level);
      return this.#marked.level;
    }
    if (kind !== 'paragraph' || !bold || text.length > LONGEST_HEADING || /[.,;]$/.test(text) || /:\s+\S/.test(text)) return null;
    // Its level is that of marked headings with as deep a number, else one below the last marked heading.
    const known = depth === null ? undefined : this.#marked.byDepth.get(depth);
    return known ?? Math.min(6, this.#marked.level + (depth ?? 1));
  }

  #separate(next: Kind): void {
    if (this.#last !== null) this.#write(this.#last === next && (next === 'list_item' || next === 'table_row') ? '\n' : '\n\n');
    this.#last = next;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
