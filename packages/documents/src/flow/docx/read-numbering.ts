import { scanXml } from '../../structured/scan-xml.ts';

/** How one level of a list counts: `text` is its pattern (`%1.%2`), `style` the paragraph style that is bound to it. */
export type Level = { start: number; way: string; text: string; style: string | null; legal: boolean };

/** A list: which of the definitions it counts along, its levels, and where it starts anew. */
export type NumberedList = { definition: string; levels: Map<number, Level>; starts: Map<number, number> };

/** The lists of a Word document by their numbers (`word/numbering.xml`). */
export function readNumbering(bytes: Uint8Array, file: string): Map<string, NumberedList> {
  const definitions = new Map<string, Map<number, Level>>();
  const lists = new Map<string, NumberedList>();
  let levels: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: NumberedList | null = null;
  let override = 0;
  scanXml(bytes, file, {
    open: (name, attribute) => {
      const value = attribute('w:val') ?? '';
      if (name === 'abstractNum') {
        levels = new Map();
        definitions.set(attribute('w:abstractNumId') ?? '', levels);
      } else if (name === 'num') {
        list = { definition: '', levels: new Map(), starts: new Map() };
        lists.set(attribute('w:numId') ?? '', list);
      } else if (name === 'abstractNumId' && list) list = Object.assign(list, { definition: value });
      else if (name === 'lvlOverride') override = Number(attribute('w:ilvl') ?? 0);
      else if (name === 'startOverride') list?.starts.set(override, Number(value));
      else if (name === 'lvl') {
        level = { start: 1, way: 'decimal', text: '', style: null, legal: false };
        (list ? list.levels : levels)?.set(Number(attribute('w:ilvl') ?? 0), level);
      } else if (level) readLevel(level, name, value);
    },
    close: (name) => {
      if (name === 'abstractNum') levels = null;
      else if (name === 'num') list = null;
      else if (name === 'lvl') level = null;
    },
    text: () => {},
  });
  for (const one of lists.values()) one.levels = new Map([...(definitions.get(one.definition) ?? []), ...one.levels]);
  return lists;
}

function readLevel(level: Level, name: string, value: string): void {
  if (name === 'start') level.start = Number(value) || 0;
  else if (name === 'numFmt') level.way = value;
  else if (name === 'lvlText') level.text = value;
  else if (name === 'pStyle') level.style = value;
  else if (name === 'isLgl') level.legal = value !== '0' && value !== 'false';
}
