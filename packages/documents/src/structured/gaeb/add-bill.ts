import type { FlowText } from '../../flow/flow-text.ts';
import { childrenNamed, isElement, localName, textOf, type XmlElement } from '../xml-tree.ts';
import { plainText, richBlocks } from './rich-text.ts';

/** What an item says beside its texts, quantity and prices: whether it counts, for what it is an alternative, discounts, parts of its price. */
const FACTS = /^(?:Provis|ALNB?GroupNo|ALNB?SerNo|LumpSumItem|NotAppl|NotOffered|QtyTBD|QtySpec|HourIt|KeyIt|MarkupType|Markup|ITMarkup|MarkupIt|DiscountPcnt|DiscountAmt|TotAfterDisc|VAT|U[Pp]Comp\d+|PredQty|BillQty|TimeQu|RefRNo|RefDescr|SumDescr|NotApplBoQ|Total\w*)$/;

/** Adds a bill of quantities below `base`. A path ends with the full ordinal number: `BoQ/01.02.0030`. */
export function addBill(flow: FlowText, body: XmlElement, base: string): void {
  addBody(flow, body, { base, number: [] });
}

/** Adds a text of several paragraphs, all at one path. */
export function addRich(flow: FlowText, element: XmlElement, path: string): void {
  for (const block of richBlocks(element)) {
    if (block.kind === 'table_row') flow.addRow(block.cells, path);
    else flow.addExact(block.kind, block.text, { path });
  }
}

type Place = { base: string; number: string[] };

function pathOf({ base, number }: Place): string {
  return number.length > 0 ? `${base}/${number.join('.')}` : base;
}

function addBody(flow: FlowText, body: XmlElement, place: Place): void {
  for (const [index, child] of body.children.filter(isElement).entries()) {
    const name = localName(child);
    const below = { ...place, number: [...place.number, ...ordinalOf(child, index + 1)] };
    if (name === 'BoQBody' || name === 'Itemlist') addBody(flow, child, place);
    else if (name === 'BoQCtgy') addCategory(flow, child, below);
    else if (name === 'Item' || name === 'MarkupItem') addItem(flow, child, pathOf(below));
    else if (name === 'Remark') addTexts(flow, child, `${pathOf(place)}/remark`);
    else if (name === 'PerfDescr') addTexts(flow, child, `${pathOf(place)}/description`);
  }
}

/** An element's part of the ordinal number, with its index; its place among its siblings where it has none. */
function ordinalOf(element: XmlElement, place: number): string[] {
  const value = (name: string): string => element.attributes.find(([key]) => key === name)?.[1].trim() ?? '';
  return [value('RNoPart') || `[${place}]`, value('RNoIndex')].filter((part) => part !== '');
}

function addCategory(flow: FlowText, category: XmlElement, place: Place): void {
  const [label] = childrenNamed(category, 'LblTx');
  if (label) flow.addExact('heading', plainText(label), { path: pathOf(place), level: Math.min(6, place.number.length + 1) });
  addFacts(flow, category, pathOf(place));
  addBody(flow, category, place);
}

function addItem(flow: FlowText, item: XmlElement, path: string): void {
  const [description] = childrenNamed(item, 'Description');
  const outline = description ? find(description, 'OutlineText') : null;
  const value = (name: string): string => {
    const [element] = childrenNamed(item, name);
    return element ? textOf(element).trim() : '';
  };
  flow.addRow([value('Qty'), value('QU'), outline ? plainText(outline) : '', value('UP'), value('IT')], path);
  addFacts(flow, item, path);
  if (description) addLongText(flow, description, `${path}/text`);
  for (const [index, part] of childrenNamed(item, 'SubDescr').entries()) {
    const [number] = childrenNamed(part, 'SubDNo');
    addItem(flow, part, `${path}/sub/${number ? textOf(number).trim() : index + 1}`);
  }
}

/** A remark or a description that several items refer to: its short text, then its long one. */
function addTexts(flow: FlowText, element: XmlElement, path: string): void {
  for (const label of childrenNamed(element, 'PerfLbl')) flow.addExact('paragraph', plainText(label), { path });
  for (const description of childrenNamed(element, 'Description')) {
    const outline = find(description, 'OutlineText');
    if (outline) addRich(flow, outline, path);
    addLongText(flow, description, path);
  }
}

/** The long text; all that there is where a description is neither long nor short text. */
function addLongText(flow: FlowText, description: XmlElement, path: string): void {
  const detail = find(description, 'DetailTxt');
  if (detail) addRich(flow, detail, path);
  else if (!find(description, 'OutlineText')) addRich(flow, description, path);
}

function addFacts(flow: FlowText, element: XmlElement, path: string): void {
  for (const child of element.children.filter(isElement)) {
    const name = localName(child);
    if (!FACTS.test(name)) continue;
    if (child.children.some(isElement)) addFacts(flow, child, `${path}/${name}`);
    else flow.addExact('paragraph', textOf(child), { path: `${path}/${name}` });
  }
}

/** The first element of a name in another, in document order. */
function find(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children.filter(isElement)) {
    const found = localName(child) === name ? child : find(child, name);
    if (found) return found;
  }
  return null;
}
