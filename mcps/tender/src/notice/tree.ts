import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { FlatText } from '../source/flat-text.ts';

/** A text of an XML file with its place in the flat text. */
export type NoticeText = { text: string; start: number; end: number };

/** An element of an XML file by its local name. `own` is its text; values of attributes beside a text have that text's place. */
export type NoticeElement = { name: string; children: NoticeElement[]; attributes: Map<string, NoticeText>; own: NoticeText | null };

const STEP = /([^/[@]+)(?:\[(\d+)\])?((?:\[@[^=\]]+="[^"]*"\])*)(?:\/|$)|@([^/]+)$/gu;
const ATTRIBUTE = /\[@([^=\]]+)="([^"]*)"\]/gu;
// eForms hangs its own elements into UBL under these; what they hold belongs to the element above.
const WRAPPERS = new Set(['UBLExtensions', 'UBLExtension', 'ExtensionContent', 'EformsExtension']);

const cache = new WeakMap<ReadDocument, NoticeElement>();

/** The tree of an XML file, rebuilt from the paths of its blocks; the top holds the root element. Worked out once per document. */
export function noticeTree(document: ReadDocument, flat: FlatText): NoticeElement {
  const known = cache.get(document);
  if (known) return known;
  const top: NoticeElement = { name: '', children: [], attributes: new Map(), own: null };
  const byPath = new Map<string, NoticeElement>();
  for (const block of document.blocks) {
    const [start, end] = [flat.fromDocument(block.start), flat.fromDocument(block.end)];
    if (block.path) place(top, byPath, block.path, { text: flat.text.slice(start, end).replace(/\s+/g, ' ').trim(), start, end });
  }
  cache.set(document, top);
  return top;
}

function place(top: NoticeElement, byPath: Map<string, NoticeElement>, path: string, own: NoticeText): void {
  let at = top;
  let key = '';
  for (const [, written, position, attributes, attribute] of path.matchAll(STEP)) {
    if (attribute) {
      at.attributes.set(local(attribute), own);
      return;
    }
    if (!written) continue;
    key += `/${written}[${position ?? 1}]`;
    const name = local(written);
    if (WRAPPERS.has(name)) continue;
    const known = byPath.get(key);
    const element = known ?? { name, children: [], attributes: new Map<string, NoticeText>(), own: null };
    if (!known) {
      byPath.set(key, element);
      at.children.push(element);
    }
    for (const [, attributeName, value] of (attributes ?? '').matchAll(ATTRIBUTE)) element.attributes.set(local(attributeName ?? ''), { ...own, text: value ?? '' });
    at = element;
  }
  // A second block at the same path (an item's paragraphs) goes on with its text.
  at.own = at.own ? { text: `${at.own.text}\n${own.text}`, start: at.own.start, end: own.end } : own;
}

/** All elements that a path of local names leads to from an element: `TenderingTerms/AwardingTerms`. */
export function all(element: NoticeElement | null | undefined, path: string): NoticeElement[] {
  let found = element ? [element] : [];
  for (const name of path.split('/')) found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
}

/** The first of them, or null. */
export function at(element: NoticeElement | null | undefined, path: string): NoticeElement | null {
  return all(element, path)[0] ?? null;
}

/** All elements of one of these names below an element, at any depth, in the order of the file. */
export function deep(element: NoticeElement | null | undefined, ...names: string[]): NoticeElement[] {
  return element ? element.children.flatMap((child) => [...(names.includes(child.name) ? [child] : []), ...deep(child, ...names)]) : [];
}

/** The texts of an element and all below it, in order: its paragraphs. */
export function textsOf(element: NoticeElement | null | undefined): NoticeText[] {
  if (!element) return [];
  return [...(element.own?.text ? [element.own] : []), ...element.children.flatMap(textsOf)];
}

/** Paragraphs as one text on one line; its place reaches from the first to the last. */
export function join(texts: NoticeText[]): NoticeText | null {
  const [first, last] = [texts[0], texts.at(-1)];
  return first && last ? { text: texts.map(({ text }) => text).join(' ').replace(/\s+/g, ' ').trim(), start: first.start, end: last.end } : null;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
