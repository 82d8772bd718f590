import { FlowText } from '../flow/flow-text.ts';
import { declaredLanguage } from './declared-language.ts';
import { attributesOf, inBrackets, stepsInto } from './xml-path.ts';
import { isElement, readXmlTree, textOf, type XmlElement } from './xml-tree.ts';

const PROJECT_NAME = /(?:^|\/)[\w:]*ProcurementProject\/[\w:]*Name$/;
/** Elements of TED's forms that are empty where nothing was filled in; others say by being there what is so (`<PT_OPEN/>`). */
const TED_FIELD = /^(?:P|ADDRESS|TOWN|POSTAL_CODE|ATTENTION|CONTACT_POINT|NATIONALID|OFFICIALNAME|ORGANISATION|PHONE|FAX|E_MAIL\w*|URL\w*|VALUE|TITLE|SHORT_DESCR)$/;
/** Texts of eForms in which lists are written line by line. */
const LINED = /(?:^|\/)[\w:]*(?:Description|Note|SelectionCriteria\/[\w:]*Name)$/;
const TED_TITLE = /\/TITLE(?:\/P)?$/;

/**
 * Any XML file: a block for each element that has a text of its own, with its path (names as written, positions among siblings, its
 * attributes in brackets), and one for each attribute of an element without text (`…/CPV_CODE/@CODE`). An empty element of a TED notice
 * that says something by being there has its own name as text. Throws as `readXmlTree` does.
 */
export function parseXml(bytes: Uint8Array, name: string): FlowText {
  const root = readXmlTree(bytes, name);
  const flow = new FlowText();
  flow.language = declaredLanguage(root);
  addXml(flow, root, root.name);
  return flow;
}

/** Adds an element that stands at `path`, and all in it; `instead` may take over an element and answer true. */
export function addXml(flow: FlowText, element: XmlElement, path: string, instead: (child: XmlElement, path: string) => boolean = () => false): void {
  if (instead(element, path)) return;
  if (hasOwnText(element)) {
    const plain = path.replace(/\[\d+\]/g, '');
    const title = PROJECT_NAME.test(plain) || TED_TITLE.test(plain);
    const level = /lot|OBJECT_DESCR/i.test(plain) ? 2 : 1;
    flow.addExact(title ? 'heading' : 'paragraph', LINED.test(plain) ? linesOf(textOf(element)) : textOf(element).replace(/\s+/g, ' '), { path: `${path}${inBrackets(attributesOf(element))}`, level });
    return;
  }
  if (isTedMark(element, path)) flow.addExact('paragraph', element.name, { path });
  for (const [name, value] of attributesOf(element)) flow.addExact('paragraph', value.replace(/\s+/g, ' '), { path: `${path}/@${name}` });
  for (const { child, step } of stepsInto(element)) addXml(flow, child, `${path}/${step}`, instead);
}

/** A text with the line breaks that its writer set; how a file is indented is none of them. */
function linesOf(text: string): string {
  return /\n[ \t]{4}/.test(text) ? text.replace(/\s+/g, ' ') : text.trim().replace(/[^\S\n]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n');
}

function isTedMark(element: XmlElement, path: string): boolean {
  return path.startsWith('TED_EXPORT/') && !element.children.some(isElement) && attributesOf(element).length === 0 && /^[A-Z]/.test(element.name) && !TED_FIELD.test(element.name);
}

/** Whether an element has text beside its elements (then all in it is one text) or nothing but text. */
function hasOwnText(element: XmlElement): boolean {
  return element.children.some((child) => !isElement(child) && child.trim() !== '');
}
