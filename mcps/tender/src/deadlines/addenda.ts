import { momentsOf } from '../dates/assign-roles.ts';
import type { Moment } from '../dates/find-moments.ts';
import type { Source } from '../source/source.ts';

/** The day on which a numbered change of the papers came out; `label` is its name as written. Offsets are into the flat text. */
export type AddendumDay = { moment: Moment; label: string; start: number; end: number };

const NAME = '(?:addendum|amendment|corrigendum|bulletin|modification|clarification\\s+notice|bieterinformation|bieterrundschreiben|berichtigung|änderungsmitteilung|änderungsbekanntmachung|nachtrag)';
const ISSUED = '(?:(?:was\\s+|has\\s+been\\s+)?(?:issued|released|published|posted)|issue\\s+date|date\\s+(?:of\\s+issue|issued)|dated|date|vom|ausgegeben|veröffentlicht|datum)';
const BEFORE = new RegExp(`(?<!\\p{L})(?:${NAME}\\s*(?:(?:no|nr|number)\\.?\\s*|#\\s*)?(?:\\d{1,4}|[IVX]{1,4}|one|two|three|four|five|eins|zwei|drei)(?![\\p{L}\\d]))[\\s:,|(–-]{0,5}(?:is\\s+)?${ISSUED}(?:\\s+(?:on|am|the|den))?[\\s:,|]{0,5}$`, 'iu');
// Without a number only where its name begins the line: `Addendum issued 3 May`.
const UNNUMBERED = new RegExp(`(?:^|[\\n|])[\\s•*#>–-]*(?<name>(?:the\\s+)?${NAME})\\s*[,:(–-]?\\s*${ISSUED.replace('dated|date|', '')}(?:\\s+(?:on|am|the|den))?[\\s:,|]{0,5}$`, 'iu');
const REACH = 90;

/** The days on which numbered addenda, or such as a line begins with, and amendments of a paper were issued: `Addendum No. 2, issued 3 May 2027`, `Bieterinformation Nr. 1 vom 03.05.2027`. */
export function addendumDays(source: Source): AddendumDay[] {
  return momentsOf(source).flatMap((moment): AddendumDay[] => {
    const from = Math.max(0, moment.start - REACH);
    const before = source.text.slice(from, moment.start);
    const found = moment.possible ? (BEFORE.exec(before) ?? UNNUMBERED.exec(from === 0 ? before : before.slice(1))) : null;
    if (!found) return [];
    const start = found.groups?.['name'] === undefined ? from + found.index : from + before.lastIndexOf(found.groups['name']);
    return [{ moment, label: tidied(source.text.slice(start, moment.start)), start: moment.start, end: moment.end }];
  });
}

function tidied(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\s:|,(–-]+$/gu, '').replace(/[\s,]+(?:vom|dated|date|datum|on|am)$/iu, '');
}
