import type { List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { decodeText } from './decode-text.ts';
import { FlowText } from './flow-text.ts';
import { addHtml } from './parse-html.ts';

/** Markdown (GFM) as it reads: without emphasis marks and link targets. */
export function parseMarkdown(bytes: Uint8Array): FlowText {
  // Much Markdown in the wild has headings without a space after their marks.
  const source = decodeText(bytes).replace(/\r\n?/g, '\n').replace(/^(#{1,6})(?=\p{Lu})/gmu, '$1 ');
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const flow = new FlowText();
  for (const node of tree.children) addNode(flow, node, source);
  return flow;
}

function addNode(flow: FlowText, node: RootContent, source: string): void {
  switch (node.type) {
    case 'heading':
      flow.add('heading', inline(node.children, source), { level: node.depth });
      break;
    case 'paragraph':
      flow.add('paragraph', inline(node.children, source), { bold: isBold(node.children) });
      break;
    case 'code':
      flow.add('paragraph', node.value);
      break;
    case 'html':
      addHtml(flow, node.value);
      break;
    case 'list':
      addList(flow, node, source);
      break;
    case 'table':
      addTable(flow, node, source);
      break;
    case 'blockquote':
    case 'footnoteDefinition':
      for (const child of node.children) addNode(flow, child, source);
      break;
    default:
      break;
  }
}

function addList(flow: FlowText, list: List, source: string): void {
  list.children.forEach((item, i) => {
    const marker = list.ordered ? `${(list.start ?? 1) + i}. ` : '- ';
    const box = item.checked === true ? '☒ ' : item.checked === false ? '☐ ' : '';
    partsOf(item).forEach((child, at) => {
      if (child.type === 'paragraph' && at === 0) {
        flow.add('list_item', inline(child.children, source), { marker: marker + box });
      } else addNode(flow, child, source);
    });
  });
}

/** What an entry holds; of one that is quoted (`- > text`, as converters write it) what stands in the quotation. */
function partsOf({ children: [first, ...rest] }: ListItem): RootContent[] {
  if (!first) return [];
  return first.type === 'blockquote' ? [...first.children, ...rest] : [first, ...rest];
}

function addTable(flow: FlowText, table: Table, source: string): void {
  for (const row of table.children) flow.addRow(row.children.map((cell) => inline(cell.children, source)));
}

/** Whether all of a paragraph is strong. */
function isBold(nodes: PhrasingContent[]): boolean {
  return nodes.some((node) => node.type === 'strong') && nodes.every((node) => node.type === 'strong' || node.type === 'break' || (node.type === 'text' && node.value.trim() === ''));
}

function inline(nodes: PhrasingContent[], source: string): string {
  return nodes.map((node) => inlineOne(node, source)).join('');
}

function inlineOne(node: PhrasingContent, source: string): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s*\n\s*/g, '\n');
    case 'inlineCode':
    case 'footnoteReference':
      return verbatim(node, source);
    case 'break':
      return '\n';
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : '';
    case 'link':
      return verbatim(node, source).startsWith('<') ? verbatim(node, source) : inline(node.children, source);
    case 'image':
    case 'imageReference':
      return '';
    default:
      return inline(node.children, source);
  }
}

/** What the source has for a node, marks included: code and notes are quoted as they stand. */
function verbatim(node: Nodes, source: string): string {
  const { position } = node;
  return position ? source.slice(position.start.offset, position.end.offset).replace(/\s*\n\s*/g, ' ') : '';
}
