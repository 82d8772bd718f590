import type { Block } from '../types.ts';
import { cleanText } from '../clean-text.ts';

type Kind = Block['kind'];

/** Collects the canonical text and the blocks of a document without pages, in reading order. */
export class FlowText {
  #parts: string[] = [];
  #length = 0;
  #last: Kind | null = null;
  readonly blocks: Block[] = [];

  /** Adds one block. `marker` (a bullet, a tick box) is written before it and is not part of it. Text without a letter or digit adds nothing. */
  add(kind: Exclude<Kind, 'table_row'>, text: string, options: { level?: number | null; marker?: string } = {}): void {
    const clean = cleanText(text).trim();
    if (!/[\p{L}\p{N}]/u.test(clean)) return;
    this.#separate(kind);
    if (options.marker !== undefined) this.#write(options.marker);
    const start = this.#length;
    this.#write(clean);
    this.blocks.push({ kind, level: options.level ?? null, start, end: this.#length, cells: [], page: null });
  }

  /** Adds a table row: one line, its cells parted by ` | `. A row without any text adds nothing. */
  addRow(cells: string[]): void {
    const clean = cells.map((cell) => cleanText(cell).replace(/\s+/g, ' ').trim());
    if (clean.every((cell) => cell === '')) return;
    this.#separate('table_row');
    const start = this.#length;
    const places = clean.map((cell, i) => {
      if (i > 0) this.#write(' | ');
      const from = this.#length;
      this.#write(cell);
      return { start: from, end: this.#length };
    });
    this.blocks.push({ kind: 'table_row', level: null, start, end: this.#length, cells: places, page: null });
  }

  text(): string {
    return this.#parts.join('');
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
