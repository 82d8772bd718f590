import { fact } from '../notice/facts.ts';
import type { NoticeText } from '../notice/tree.ts';
import type { Source } from '../source/source.ts';
import { told } from './gaeb-elements.ts';
import type { GaebElements } from './gaeb-elements.ts';

// `LV 1`, `Los 02`: a part of something. A year or a day is none's number.
const OF_A_PART = /^(?:lv|los|ba|bt|bauteil|teil|titel|haus|version|v)[\s._-]*\d{1,3}$|^(?:19|20)\d{2}$|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/iu;

/** What the award is called by: the owner's number for its data, else that of the award, of a framework, or the project's name where it is a number. */
export function gaebNumber(source: Source, { award, owners, framework, project }: GaebElements) {
  const number = (place: NoticeText | null, strength: number) => fact(source, place && isNumber(place.text) ? place.text : null, [place], strength);
  return [
    ...owners.flatMap((owner) => number(told(owner, 'DPNo'), 0.98)),
    ...owners.flatMap((owner) => number(told(owner, 'AwardNo'), 0.95)),
    ...number(told(award, 'CTR/AwardNo'), 0.95),
    ...number(told(framework, 'MastAgrNo'), 0.95),
    ...number(told(project, 'NamePrj'), 0.9),
  ];
}

/** Programs take a short name as readily as a number: words (`Neubau Halle 3`) are no number. */
export function isNumber(text: string): boolean {
  return /\d/u.test(text) && (text.match(/[\p{L}\d]/gu) ?? []).length >= 3 && text.length <= 40 && text.split(/\s+/u).length <= 4 && !/\p{Ll}{3}|\p{L}{7}/u.test(text) && !OF_A_PART.test(text);
}
