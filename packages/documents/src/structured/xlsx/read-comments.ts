import { posix } from 'node:path';
import { scanXml } from '../scan-xml.ts';
import { cellAt } from './columns.ts';
import { unescapeString } from './read-strings.ts';

/** What people noted beside a cell (`B12`). */
export type Comment = { cell: string; text: string };

/** The comments on a sheet, row by row; `path` is the sheet's part. Of a conversation all that was said, in its order. */
export function readComments(path: string, part: (path: string) => Uint8Array | null, file: string): Comment[] {
  const { notes, threads } = relatedParts(path, part, file);
  const said = threads.flatMap((bytes) => readList(bytes, file, 'threadedComment'));
  // A conversation is there once more as a note, for old programs, with advice to buy a new one.
  const inThreads = new Set(said.map(({ cell }) => cell));
  const noted = notes.flatMap((bytes) => readList(bytes, file, 'comment')).filter(({ cell }) => !inThreads.has(cell));
  const places = [...noted, ...said].map((comment) => ({ comment, at: cellAt(comment.cell) }));
  return places.toSorted((a, b) => (a.at?.row ?? 0) - (b.at?.row ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0)).map(({ comment }) => comment);
}

function relatedParts(path: string, part: (path: string) => Uint8Array | null, file: string): { notes: Uint8Array[]; threads: Uint8Array[] } {
  const found: { notes: Uint8Array[]; threads: Uint8Array[] } = { notes: [], threads: [] };
  const relations = part(`${posix.dirname(path)}/_rels/${posix.basename(path)}.rels`);
  if (!relations) return found;
  scanXml(relations, file, {
    open: (name, attribute) => {
      const kind = name === 'Relationship' ? /\/(comments|threadedComment)$/.exec(attribute('Type') ?? '')?.[1] : undefined;
      const bytes = kind ? part(posix.resolve('/', posix.dirname(path), attribute('Target') ?? '').slice(1)) : null;
      if (bytes) found[kind === 'comments' ? 'notes' : 'threads'].push(bytes);
    },
    close: () => {},
    text: () => {},
  });
  return found;
}

function readList(bytes: Uint8Array, file: string, element: 'comment' | 'threadedComment'): Comment[] {
  const comments: Comment[] = [];
  const holder = element === 'comment' ? 't' : 'text';
  let open: Comment | null = null;
  let within = false;
  let phonetic = false;
  scanXml(bytes, file, {
    open: (name, attribute) => {
      if (name === element) open = { cell: attribute('ref') ?? '', text: '' };
      else if (name === 'rPh') phonetic = true;
      else if (name === holder) within = !phonetic;
    },
    close: (name) => {
      if (name === element && open) comments.push({ ...open, text: unescapeString(open.text) });
      else if (name === 'rPh') phonetic = false;
      else if (name === holder) within = false;
    },
    text: (text) => {
      if (open && within) open.text += text;
    },
  });
  return comments;
}
