import { isElement, type XmlElement } from './xml-tree.ts';

const LONGEST_VALUE = 200;

/** The child elements of an element, each with its step in a path: its name, and its position where it has siblings of that name. */
export function* stepsInto(element: XmlElement): Generator<{ child: XmlElement; step: string }> {
  const totals = new Map<string, number>();
  for (const child of element.children) if (isElement(child)) totals.set(child.name, (totals.get(child.name) ?? 0) + 1);
  const seen = new Map<string, number>();
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const position = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, position);
    yield { child, step: totals.get(child.name) === 1 ? child.name : `${child.name}[${position}]` };
  }
}

/** Attributes that say something: all but declarations of namespaces and schemas, and links to these. */
export function attributesOf(element: XmlElement): [name: string, value: string][] {
  return element.attributes.filter(([name]) => name !== 'xmlns' && !/^(?:xmlns|xsi|xlink):/.test(name));
}

/** Attributes as they stand after an element's name in a path. */
export function inBrackets(attributes: [name: string, value: string][]): string {
  return attributes.map(([name, value]) => `[@${name}="${value.slice(0, LONGEST_VALUE).replaceAll('"', '&quot;')}"]`).join('');
}
