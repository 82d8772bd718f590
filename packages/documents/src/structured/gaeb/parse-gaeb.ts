import { FlowText } from '../../flow/flow-text.ts';
import { addXml } from '../parse-xml.ts';
import { childrenNamed, localName, readXmlTree, textOf, type XmlElement } from '../xml-tree.ts';
import { addBill, addRich } from './add-bill.ts';
import { isRich, plainText } from './rich-text.ts';

const PICTURES = new Set(['image', 'Image', 'attachment', 'Attachment']);
const TITLES = new Set(['LblPrj', 'LblBoQ', 'OutlineAddText']);

/**
 * A GAEB DA XML bill of quantities: its data (project, award, addresses, remarks) as any XML with a block per element, then per category
 * a heading and per item a row of quantity, unit, short text, unit price and total, with its long text. Throws as `readXmlTree` does.
 */
export function parseGaeb(bytes: Uint8Array, name: string): FlowText {
  const root = readXmlTree(bytes, name, PICTURES);
  const flow = new FlowText();
  let bills = 0;
  addXml(flow, root, root.name, (element, path) => {
    const named = localName(element);
    if (named === 'BoQBody') {
      bills += 1;
      addBill(flow, element, bills === 1 ? 'BoQ' : `BoQ[${bills}]`);
    } else if (TITLES.has(named)) flow.addExact('heading', plainText(element), { path, level: 1 });
    else if (isRich(element)) addRich(flow, element, path);
    else if (isLevelOfLots(element)) flow.addExact('paragraph', 'Lot', { path: `${path}/Type` });
    else return isBreakdown(element);
    return true;
  });
  return flow;
}

/** The one thing that the breakdown says of what is bought: that the parts of a level are lots. */
function isLevelOfLots(element: XmlElement): boolean {
  const [type] = localName(element) === 'BoQBkdn' ? childrenNamed(element, 'Type') : [];
  return type !== undefined && textOf(type).trim() === 'Lot';
}

/** How ordinal numbers are built, and to which catalogues parts belong: nothing that a reader of the bill looks for. */
function isBreakdown(element: XmlElement): boolean {
  return localName(element) === 'BoQBkdn' || (localName(element) === 'CtlgAssign' && childrenNamed(element, 'CtlgID').length > 0);
}
