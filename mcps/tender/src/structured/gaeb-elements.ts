import { all, at, noticeTree } from '../notice/tree.ts';
import type { NoticeElement, NoticeText } from '../notice/tree.ts';
import type { Source } from '../source/source.ts';

/** The parts of a GAEB DA XML file (3.0 to 3.3) that say something of the tender; null where the file has none. */
export type GaebElements = {
  project: NoticeElement | null;
  award: NoticeElement | null;
  info: NoticeElement | null;
  /** Whoever awards: `OWN`, then the office that a framework agreement names for it. */
  owners: NoticeElement[];
  framework: NoticeElement | null;
  bill: NoticeElement | null;
  /** What kind of file it is: 81 texts, 82 the owner's estimate, 83 invitation, 84 tender, 85 variant, 86 order. */
  phase: string;
};

// What programs write where a field must be filled and nobody knew with what.
const LEFT_EMPTY = /^(?:k\.?\s?a\.?|n\.?\s?n\.?|n\.?\s?\/?\s?a\.?|unbekannt|keine(?:\s+angabe)?|leer|neu(?:es)?(?:\s+(?:projekt|lv))?|projekt|muster|test|x+|[\s._?*0-]*)$/iu;

export function gaebElements(source: Source): GaebElements {
  const root = at(noticeTree(source.document, source), 'GAEB');
  const award = at(root, 'Award');
  const info = at(award, 'AwardInfo');
  const framework = at(info, 'MastAgrInfo');
  const agency = at(framework, 'AwardAgencyAdr');
  return {
    project: at(root, 'PrjInfo'), award, info, framework, bill: at(award, 'BoQ/BoQInfo'), phase: at(award, 'DP')?.own?.text ?? '',
    owners: [...all(award, 'OWN'), ...(agency ? [{ ...agency, children: [{ ...agency, name: 'Address' }] }] : [])],
  };
}

/** The first text that a path leads to and that says anything. */
export function told(element: NoticeElement | null | undefined, path: string): NoticeText | null {
  const texts = all(element, path).flatMap(({ own }) => (own && !LEFT_EMPTY.test(own.text) ? [own] : []));
  return texts[0] ?? null;
}
