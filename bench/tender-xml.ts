/** An element of a TED notice: local name, attributes, children, and the text of all that is in it. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads well-formed XML of trusted files (test data); no DTD, no entities of its own. */
export function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, close, name, rest, empty, text] of xml.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->/g, '').matchAll(/<(\/)?([\w:.-]+)([^>]*?)(\/)?>|([^<]+)/g)) {
    if (text !== undefined) {
      const plain = text.replace(/&(\w+);/g, (all, entity: string) => ENTITIES[entity] ?? all);
      for (const element of open) element.text += plain;
    } else if (close) open.pop();
    else if (name) {
      const attributes = Object.fromEntries([...(rest ?? '').matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key, value]) => [local(key), value ?? '']));
      const element: Element = { name: local(name), attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      if (!empty) open.push(element);
      // Block elements part words that their tags alone would join.
      else for (const above of open) above.text += ' ';
    }
  }
  return root;
}

/** All elements of a name below an element, in order. */
export function allOf(element: Element | undefined, name: string): Element[] {
  return element ? element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]) : [];
}

/** The text of the first element of a name, white space collapsed; null where there is none. */
export function textOf(element: Element | undefined, name: string): string | null {
  const found = allOf(element, name)[0]?.text.replace(/\s+/g, ' ').trim();
  return found ? found : null;
}

function local(name = ''): string {
  return name.split(':').at(-1) ?? name;
}
