import { isElement, localName, type XmlElement } from '../xml-tree.ts';

/** A paragraph, list item or table row of a GAEB text. Its lines are parted by \n. */
export type RichBlock = { kind: 'paragraph' | 'list_item'; text: string } | { kind: 'table_row'; cells: string[] };

const RICH = new Set(['p', 'div', 'span', 'br', 'ul', 'ol', 'table', 'TextComplement']);
const PARTS = new Set(['p', 'div', 'ul', 'ol', 'Text', 'TextOutlTxt', 'OutlTxt']);

/** Whether an element holds text with marks (paragraphs, spans, line breaks) rather than data. */
export function isRich(element: XmlElement): boolean {
  return element.children.some((child) => isElement(child) && RICH.has(localName(child)));
}

/** The text of an element as people read it. Gaps that the bidder fills in stand in the text where they are. */
export function richBlocks(element: XmlElement): RichBlock[] {
  const blocks: RichBlock[] = [];
  let open = '';
  let kind: 'paragraph' | 'list_item' = 'paragraph';
  const flush = (): void => {
    for (const text of open.split(/\n\s*\n/)) if (text.trim() !== '') blocks.push({ kind, text });
    open = '';
  };
  const walk = (node: XmlElement): void => {
    for (const child of node.children) {
      if (!isElement(child)) open += child.replace(/\s+/g, ' ');
      else visit(child, localName(child));
    }
  };
  const visit = (node: XmlElement, name: string): void => {
    if (name === 'br') open += '\n';
    else if (name === 'tr') {
      flush();
      const cells = node.children.filter(isElement).map(plainText);
      if (cells.some((cell) => cell !== '')) blocks.push({ kind: 'table_row', cells });
    } else if (name === 'li') {
      flush();
      kind = 'list_item';
      walk(node);
      flush();
      kind = 'paragraph';
    } else if (PARTS.has(name)) {
      flush();
      walk(node);
      flush();
    } else walk(node);
  };
  walk(element);
  flush();
  return blocks;
}

/** The same in one line. */
export function plainText(element: XmlElement): string {
  const texts = richBlocks(element).map((block) => (block.kind === 'table_row' ? block.cells.join(' ') : block.text));
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}
