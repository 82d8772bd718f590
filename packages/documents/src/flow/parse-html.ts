import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { decodeText } from './decode-text.ts';
import { takeNumber } from './docx/number-paragraphs.ts';
import { FlowText } from './flow-text.ts';
import { alignRows, type SpanningCell } from './table-grid.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'math', 'iframe', 'object', 'select', 'textarea']);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(' '),
);

/** HTML as it reads: no scripts, styles or hidden parts. */
export function parseHtml(bytes: Uint8Array): FlowText {
  const flow = new FlowText();
  new Walker(flow).document(parse(decodeText(bytes, declaredCharset(bytes))));
  return flow;
}

/** Adds a piece of HTML to a text. */
export function addHtml(flow: FlowText, html: string): void {
  new Walker(flow).document(parseFragment(html));
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** Walks a tree once, gathering inline text until a block element opens or closes. */
class Walker {
  #flow: FlowText;
  #inline = '';
  #letters = 0;
  #boldLetters = 0;
  #boldDepth = 0;
  #kind: { kind: 'heading' | 'paragraph' | 'list_item'; level: number | null } = { kind: 'paragraph', level: null };

  constructor(flow: FlowText) {
    this.#flow = flow;
  }

  document(root: Node): void {
    this.#children(root);
    this.#flush();
  }

  #children(node: Node): void {
    if ('childNodes' in node) for (const child of node.childNodes) this.#visit(child);
  }

  #visit(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) this.#text(node.value);
    else if ('tagName' in node) this.#element(node);
  }

  #element(node: Element): void {
    if (SKIPPED.has(node.tagName) || isHidden(node)) return;
    if (node.tagName === 'br') this.#inline += '\n';
    else if (node.tagName === 'input') this.#inline += tickOf(node);
    else if (node.tagName === 'table') this.#table(node);
    else if (BLOCKS.has(node.tagName)) this.#block(node);
    else this.#phrase(node);
  }

  #phrase(node: Element): void {
    // The marks of notes that Word documents get: their numbers, and the arrows back.
    if (node.tagName === 'a' && /^#(?:foot|end)note-/.test(attribute(node, 'href') ?? '')) return;
    const bold = node.tagName === 'strong' || node.tagName === 'b';
    if (bold) this.#boldDepth += 1;
    this.#children(node);
    if (bold) this.#boldDepth -= 1;
  }

  #text(value: string): void {
    const letters = takeNumber(value).rest.replace(/\s/g, '').length;
    this.#letters += letters;
    if (this.#boldDepth > 0) this.#boldLetters += letters;
    this.#inline += value.replace(/[ \t\n\f\r]+/g, ' ');
  }

  #block(node: Element): void {
    this.#flush();
    const outer = this.#kind;
    const heading = /^h([1-6])$/.exec(node.tagName);
    if (heading) this.#kind = { kind: 'heading', level: Number(heading[1]) };
    else if (node.tagName === 'li') this.#kind = { kind: 'list_item', level: null };
    this.#children(node);
    this.#flush();
    this.#kind = outer;
  }

  #table(table: Element): void {
    this.#flush();
    for (const row of alignRows(rowsOf(table).map(cellsOf))) {
      const [only, ...others] = row.filter((cell) => cell !== null);
      // A table of one cell is a frame around text, not a table.
      if (only && others.length === 0 && (row.length === 1 || hasStructure(only))) this.#block(only);
      else this.#flow.addRow(row.map((cell) => (cell ? takeNumber(plain(cell)).rest : null)));
    }
  }

  #flush(): void {
    const { number, rest } = takeNumber(this.#inline);
    const text = rest.replace(/ *\n */g, '\n').replace(/ {2,}/g, ' ');
    const bold = this.#letters > 0 && this.#boldLetters > 0.95 * this.#letters;
    this.#inline = '';
    this.#letters = 0;
    this.#boldLetters = 0;
    this.#flow.add(this.#kind.kind, text, { level: this.#kind.level, bold, marker: number === '' ? '' : `${number} ` });
  }
}

function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  for (const child of table.childNodes) {
    if (!('tagName' in child)) continue;
    if (child.tagName === 'tr') rows.push(child);
    else if (/^(thead|tbody|tfoot)$/.test(child.tagName)) rows.push(...rowsOf(child));
  }
  return rows;
}

function cellsOf(row: Element): SpanningCell<Element>[] {
  return row.childNodes.flatMap((cell) => {
    if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) return [];
    return [{ content: cell, columns: Number(attribute(cell, 'colspan') ?? 1), rows: Number(attribute(cell, 'rowspan') ?? 1) }];
  });
}

function hasStructure(node: Node): boolean {
  return 'childNodes' in node && node.childNodes.some((child) => /^(?:h[1-6]|ul|ol|table)$/.test(child.nodeName) || hasStructure(child));
}

function plain(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if ('tagName' in node && node.tagName === 'input') return tickOf(node);
  if ('tagName' in node && (SKIPPED.has(node.tagName) || isHidden(node))) return '';
  const text = node.childNodes.map(plain).join('');
  return 'tagName' in node && (BLOCKS.has(node.tagName) || node.tagName === 'br') ? ` ${text} ` : text;
}

function tickOf(node: Element): string {
  const type = attribute(node, 'type');
  if (type !== 'checkbox' && type !== 'radio') return '';
  return attribute(node, 'checked') === null ? '☐ ' : '☒ ';
}

function attribute(node: Element, name: string): string | null {
  return node.attrs.find((one) => one.name === name)?.value ?? null;
}

function isHidden(node: Element): boolean {
  return node.attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
  );
}
