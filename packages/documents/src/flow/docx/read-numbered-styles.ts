import { scanXml } from '../../structured/scan-xml.ts';

/** The list that a paragraph is in, and its level there from 0; either is null where only the other is said. */
export type ListPlace = { list: string | null; level: number | null };

/** The list places that paragraph styles give, by the styles' ids (`word/styles.xml`), those that they inherit included. */
export function readNumberedStyles(bytes: Uint8Array, file: string): Map<string, ListPlace> {
  const own = new Map<string, ListPlace & { basedOn: string | null }>();
  let open: (ListPlace & { basedOn: string | null }) | null = null;
  let inNumbers = false;
  scanXml(bytes, file, {
    open: (name, attribute) => {
      const value = attribute('w:val');
      if (name === 'style') {
        open = { list: null, level: null, basedOn: null };
        own.set(attribute('w:styleId') ?? '', open);
      } else if (name === 'numPr') inNumbers = true;
      else if (!open) return;
      else if (name === 'basedOn') open.basedOn = value;
      else if (name === 'numId' && inNumbers) open.list = value;
      else if (name === 'ilvl' && inNumbers) open.level = Number(value);
    },
    close: (name) => {
      if (name === 'style') open = null;
      else if (name === 'numPr') inNumbers = false;
    },
    text: () => {},
  });
  const found = new Map<string, ListPlace>();
  for (const id of own.keys()) found.set(id, inherited(own, id));
  return found;
}

function inherited(styles: Map<string, ListPlace & { basedOn: string | null }>, id: string): ListPlace {
  const place: ListPlace = { list: null, level: null };
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
    seen.add(at);
    const style = styles.get(at);
    place.list ??= style?.list ?? null;
    place.level ??= style?.level ?? null;
  }
  return place;
}
