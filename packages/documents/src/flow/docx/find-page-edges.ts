import { posix } from 'node:path';
import { scanXml } from '../../structured/scan-xml.ts';
import { isOn } from './is-on.ts';
import { type EdgeBlock, readPageEdge } from './read-page-edge.ts';

/** The page headers and footers that a Word document shows. */
export type PageEdges = { headers: EdgeBlock[]; footers: EdgeBlock[] };

type Reference = { edge: 'header' | 'footer'; type: string; id: string };

const ORDER = ['first', 'default', 'even'];

/**
 * Reads page headers and footers from a document's parts, each text once however many sections and kinds of pages have it. Those of
 * first or even pages count only where the document has these shown. `main` is the path of its text.
 */
export function findPageEdges(parts: ReadonlyMap<string, Uint8Array>, main: string, file: string): PageEdges {
  const byName = new Map([...parts].map(([path, bytes]) => [path.toLowerCase(), bytes]));
  const part = (path: string): Uint8Array | undefined => byName.get(path.toLowerCase());
  const folder = posix.dirname(main);
  const text = part(main);
  const relations = part(`${folder}/_rels/${posix.basename(main)}.rels`);
  const edges: PageEdges = { headers: [], footers: [] };
  if (!text || !relations) return edges;
  const targets = readTargets(relations, file, folder);
  if (targets.size === 0) return edges;
  const settings = part(`${folder}/settings.xml`);
  const seen = new Set<string>();
  for (const { edge, id } of shownReferences(text, file, settings !== undefined && tellsEvenFromOdd(settings, file))) {
    const found = part(targets.get(id) ?? '');
    for (const block of found ? readPageEdge(found, file) : []) {
      const plain = (block.kind === 'row' ? block.cells.join(' ') : block.text).replace(/\s+/g, ' ').trim();
      if (seen.has(plain)) continue;
      seen.add(plain);
      edges[edge === 'header' ? 'headers' : 'footers'].push(block);
    }
  }
  return edges;
}

/** What the sections refer to and show, in the order of their pages. */
function shownReferences(main: Uint8Array, file: string, even: boolean): Reference[] {
  const shown: Reference[] = [];
  let open: Reference[] = [];
  let depth = 0;
  let first = false;
  scanXml(main, file, {
    open: (name, attribute) => {
      if (name === 'sectPr') {
        depth += 1;
        // A section within one is how it was before a change that is tracked.
        if (depth === 1) [open, first] = [[], false];
      } else if (depth !== 1) return;
      else if (name === 'titlePg') first = isOn(attribute('w:val'));
      else if (name === 'headerReference' || name === 'footerReference') {
        open.push({ edge: name === 'headerReference' ? 'header' : 'footer', type: attribute('w:type') ?? 'default', id: attribute('r:id') ?? '' });
      }
    },
    close: (name) => {
      if (name !== 'sectPr') return;
      depth -= 1;
      const wanted = open.filter(({ type }) => (type === 'first' ? first : type !== 'even' || even));
      if (depth === 0) shown.push(...wanted.toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type)));
    },
    text: () => {},
  });
  return shown;
}

function tellsEvenFromOdd(settings: Uint8Array, file: string): boolean {
  let even = false;
  scanXml(settings, file, {
    open: (name, attribute) => {
      if (name === 'evenAndOddHeaders') even = isOn(attribute('w:val'));
    },
    close: () => {},
    text: () => {},
  });
  return even;
}

function readTargets(relations: Uint8Array, file: string, folder: string): Map<string, string> {
  const targets = new Map<string, string>();
  scanXml(relations, file, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || !/\/(?:header|footer)$/.test(attribute('Type') ?? '')) return;
      targets.set(attribute('Id') ?? '', posix.resolve('/', folder, attribute('Target') ?? '').slice(1));
    },
    close: () => {},
    text: () => {},
  });
  return targets;
}
