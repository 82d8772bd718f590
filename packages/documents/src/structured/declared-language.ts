import { childrenNamed, isElement, localName, textOf, type XmlElement } from './xml-tree.ts';

/** The languages of the European Union, and what notices of its members may be in besides, by their ISO 639-2 codes. */
const BY_THREE_LETTERS: Record<string, string> = {
  BUL: 'bg', CES: 'cs', DAN: 'da', DEU: 'de', ELL: 'el', ENG: 'en', EST: 'et', FIN: 'fi', FRA: 'fr', GLE: 'ga', HRV: 'hr', HUN: 'hu', ITA: 'it',
  LAV: 'lv', LIT: 'lt', MLT: 'mt', NLD: 'nl', NOR: 'no', POL: 'pl', POR: 'pt', RON: 'ro', SLK: 'sk', SLV: 'sl', SPA: 'es', SWE: 'sv',
};

/** The language that a notice says it is written in, as ISO 639-1: eForms' notice language, or that of TED's original form. */
export function declaredLanguage(root: XmlElement): string | null {
  const eforms = childrenNamed(root, 'NoticeLanguageCode')[0];
  if (eforms) return BY_THREE_LETTERS[textOf(eforms).trim().toUpperCase()] ?? null;
  const forms = childrenNamed(root, 'FORM_SECTION')[0]?.children.filter(isElement) ?? [];
  const original = forms.find((form) => valueOf(form, 'CATEGORY') === 'ORIGINAL') ?? forms.find((form) => localName(form) !== 'NOTICE_UUID');
  const two = original ? valueOf(original, 'LG') : null;
  return two !== null && /^[A-Z]{2}$/.test(two) ? two.toLowerCase() : null;
}

function valueOf(element: XmlElement, attribute: string): string | null {
  return element.attributes.find(([name]) => name === attribute)?.[1] ?? null;
}
