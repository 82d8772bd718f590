import type { Candidate } from '../engine/candidate.ts';
import { PROCEDURE } from '../labels/procedures.ts';
import type { Source } from '../source/source.ts';
import { FRONT } from './procedure-in-head.ts';

const LETTERS = /(?<![\p{L}\d])(?:RFP|RFQ|RFT|RFB|ITT|ITB|IFB)(?![\p{L}\d])/gu;
// Readers may part the boxes of a row: each is a line then.
const ONE_BOX = /^(?<box>[☒☑✓✗✔☐□▢]|\[[xX\s]?\])\s*(?:RFP|RFQ|RFT|RFB|ITT|ITB|IFB)$/u;

/** `X RFQ ☐ IFB ☐ RFP`: the one of a form's boxes that is ticked, where the others show that they are boxes. */
export function tickedLetters(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.flatMap((line, i) => {
      if (line.start >= FRONT || line.text.length >= 90) return [];
      const apart = ONE_BOX.test(line.text) ? source.lines.slice(Math.max(0, i - 2), i + 3).filter((other) => other !== line && ONE_BOX.test(other.text)) : [];
      const chosen = apart.filter((other) => !EMPTY_BOX.test(ONE_BOX.exec(other.text)?.groups?.['box'] ?? ''));
      const boxes = [...line.text.matchAll(LETTERS)];
      const ticked = boxes.filter((box) => /(?:[☒☑✓✗✔]|\[[xX]\]|(?<![\p{L}\d])[xX])\s*$/u.test(line.text.slice(0, box.index)));
      const [one] = ticked;
      // Where the paper spells the kind out with its letters, that says more.
      if (!one || ticked.length + chosen.length > 1 || boxes.length + apart.length < 2 || [...source.text.matchAll(PROCEDURE)].some(([kind]) => kind.endsWith(`(${one[0]})`))) return [];
      const start = line.start + one.index;
      return [{ value: one[0], finder: 'ticked', strength: 0.7, spans: [{ source, start, end: start + one[0].length }], derived: false }];
    }),
  );
}

const BOX_OF_FORM = /(?<box>[☒☑✓✗✔]|\[[xX]\]|(?<![\p{L}\d])[xX](?=\s)|[☐□▢]|\[\s?\])\s*(?<kind>(?:SEALED BID|NEGOTIATED)\s\((?:IFB|RFP)\))/gu;
const EMPTY_BOX = /[☐□▢]|\[\s?\]/u;

/** `☐ SEALED BID (IFB)` / `☒ NEGOTIATED (RFP)`: the box that federal solicitation forms have ticked. */
export function tickedBesideLetters(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const ticked = [...source.text.slice(0, FRONT).matchAll(BOX_OF_FORM)].filter(({ groups }) => !EMPTY_BOX.test(groups?.['box'] ?? ''));
    const [one] = ticked;
    const kind = one?.groups?.['kind'];
    if (!one || !kind || ticked.length > 1) return [];
    const end = one.index + one[0].length;
    return [{ value: kind, finder: 'ticked', strength: 0.97, spans: [{ source, start: end - kind.length, end }], derived: false }];
  });
}
