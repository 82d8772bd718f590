import { decodeText } from './decode-text.ts';
import { FlowText } from './flow-text.ts';

const ITEM = /^\s*(?:[-*•–·▪◦‣]|\(?[a-z0-9]{1,3}[.)])\s+/i;

/** Plain text: paragraphs are parted by blank lines, their lines stay lines. */
export function parseText(bytes: Uint8Array): FlowText {
  const flow = new FlowText();
  const text = decodeText(bytes).replace(/\r\n?|\f/g, '\n');
  for (const paragraph of text.split(/\n[^\S\n]*\n/)) addParagraph(flow, paragraph);
  return flow;
}

function addParagraph(flow: FlowText, paragraph: string): void {
  const lines = paragraph.split('\n').map((line) => line.trimEnd());
  let open: string[] = [];
  let isItem = false;
  const flush = (): void => {
    if (open.length > 0) flow.add(isItem ? 'list_item' : 'paragraph', open.join('\n'));
    open = [];
  };
  for (const line of lines) {
    if (ITEM.test(line)) {
      flush();
      isItem = true;
    } else if (open.length === 0) isItem = false;
    open.push(line.trim());
  }
  flush();
}
