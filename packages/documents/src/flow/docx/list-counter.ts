import { formatNumber } from './format-number.ts';
import type { ListPlace } from './read-numbered-styles.ts';
import type { Level, NumberedList } from './read-numbering.ts';

/** Counts the paragraphs of a Word document along its lists, in their order. */
export class ListCounter {
  readonly #lists: Map<string, NumberedList>;
  readonly #styles: Map<string, ListPlace>;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(lists: Map<string, NumberedList>, styles: Map<string, ListPlace>) {
    this.#lists = lists;
    this.#styles = styles;
  }

  /** The number of the next paragraph, as it is shown (`3.2`, `a)`); empty for one in no list, and for bullets. */
  next(direct: ListPlace, style: string | null): string {
    const inherited = style === null ? undefined : this.#styles.get(style);
    const id = direct.list ?? inherited?.list ?? null;
    const list = id === null ? undefined : this.#lists.get(id);
    if (id === null || !list) return '';
    const bound = [...list.levels].find(([, level]) => level.style !== null && level.style === style)?.[0];
    const at = direct.level ?? bound ?? inherited?.level ?? 0;
    const level = list.levels.get(at);
    if (!level) return '';
    const counts = this.#count(id, list, at, level);
    return level.way === 'bullet' ? '' : show(list, level, counts);
  }

  #count(id: string, list: NumberedList, at: number, level: Level): Map<number, number> {
    const counts = this.#counts.get(list.definition) ?? new Map<number, number>();
    this.#counts.set(list.definition, counts);
    const key = `${id}/${at}`;
    const anew = this.#begun.has(key) ? undefined : list.starts.get(at);
    this.#begun.add(key);
    const before = counts.get(at);
    counts.set(at, anew ?? (before === undefined ? level.start : before + 1));
    for (const deeper of counts.keys()) if (deeper > at) counts.delete(deeper);
    return counts;
  }
}

/** A level's pattern with its own number and those of the levels above. */
function show(list: NumberedList, level: Level, counts: Map<number, number>): string {
  return level.text.replace(/%([1-9])/g, (_, place: string) => {
    const above = list.levels.get(Number(place) - 1);
    const value = counts.get(Number(place) - 1) ?? above?.start ?? 1;
    return formatNumber(value, level.legal ? 'decimal' : (above?.way ?? 'decimal'));
  });
}
