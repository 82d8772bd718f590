import { AppError } from '@0711/contract/errors';
import { decodeXml } from './decode-xml.ts';
import { strictParser } from './strict-parser.ts';
import { unsafeXml } from './unsafe-xml.ts';

/** An element with its name and attributes as written (prefixes and all). Text stands between its child elements. */
export type XmlElement = { name: string; attributes: [name: string, value: string][]; children: (XmlElement | string)[] };

const MOST_ELEMENTS = 300_000;
const DEEPEST = 200;
const AT_ONCE = 64 * 1024;
const GAP = ' ';
const NONE: [string, string][] = [];

/**
 * An XML file as a tree, without comments. `skip` names elements (pictures) whose text is not wanted. Throws AppError `unreadable_file`
 * for one that is not well formed, too deep or too large, and one that declares entities: none is ever expanded, no file ever fetched.
 */
export function readXmlTree(bytes: Uint8Array, name: string, skip: ReadonlySet<string> = new Set()): XmlElement {
  const text = decodeXml(bytes);
  const root: XmlElement = { name: '', attributes: [], children: [] };
  const open: XmlElement[] = [root];
  let count = 0;
  const parser = strictParser(name, { position: false });
  const names = new Map<string, string>();
  // A large file has a name or a gap in a hundred thousand places: one copy of each is enough.
  const known = (name: string): string => {
    if (!names.has(name)) names.set(name, name);
    return names.get(name) ?? name;
  };
  const addText = (piece: string): void => {
    const parent = open.at(-1);
    if (open.length > 1 && parent && !skip.has(parent.name)) parent.children.push(piece.trim() === '' ? GAP : piece);
  };
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > MOST_ELEMENTS) throw unsafeXml(name, `it has more than ${MOST_ELEMENTS} elements`);
    if (open.length > DEEPEST) throw unsafeXml(name, `it is nested more than ${DEEPEST} deep`);
    const element: XmlElement = { name: known(tag.name), attributes: listAttributes(tag.attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    for (let at = 0; at < text.length; at += AT_ONCE) parser.write(text.slice(at, at + AT_ONCE));
    parser.close();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('unreadable_file', `${name} is damaged or cut off: its XML is not well formed.`, { cause });
  }
  const top = root.children.find(isElement);
  if (!top) throw new AppError('unreadable_file', `${name} is damaged or cut off: it has no XML element.`);
  return top;
}

function listAttributes(attributes: Record<string, unknown>): [string, string][] {
  const list = Object.entries(attributes).map(([name, value]): [string, string] => [name, String(value)]);
  return list.length === 0 ? NONE : list;
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

/** The child elements of a name, without its prefix. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).filter((child) => localName(child) === name);
}

export function localName({ name }: { name: string }): string {
  return name.slice(name.indexOf(':') + 1);
}

/** All text in an element, in order. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}
