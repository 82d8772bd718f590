import type { Candidate } from '../engine/candidate.ts';
import { knownTown } from '../places/gazetteer.ts';
import { isCountry, isState } from '../places/regions.ts';
import type { Source, Unit } from '../source/source.ts';

const EARLY = 8000;
// `taxi services in the Northtown city area`, `the main focus will be the Elmport/Elm West area`
const AREA = /(?<!\p{L})(?:[Ss]ervices?|works?|deliver\p{L}*|provision|supply|project|focus|programme|training|mapping)(?!\p{L})(?:[^.;\n]|\n(?!\n)){0,100}?\s(?:in|within|across|throughout|be|is|on)\s+the\s+(?<where>\p{Lu}[\p{L}'’-]+(?:(?:\s(?:and\s|&\s)?|\s?\/\s?)\p{Lu}[\p{L}'’-]+){0,4}\s+(?:(?:city|metropolitan|greater|wider|local)\s+)?(?:area|region|district|county|province|(?<=Council\s)Area))(?!\p{L}|\s+(?:of|manager|director|office|council))/gu;
const NO_AREA = /^(?:The|This|Project|Scope|Study|Service|Work|Subject|Priority|Core|Key|Target|Focus|Functional)\s/u;
// `planting of 24 lime trees throughout Elmport`, `Pflege der Bäume im gesamten Stadtgebiet von Talburg`
const ALL_OVER = /(?<!\p{L})(?:[Tt]hroughout|(?:[Ww]orks?|[Ss]ervices?|sites|trees|schools|parks|roads|streets|offices|facilities|buildings|locations|properties|communities)\s(?:located\s)?across|[Ii]n\s+and\s+around|[Ii]m\s+(?:gesamten\s+)?(?:Stadt|Gemeinde|Kreis|Verbands)gebiet(?:\s+(?:von|der\s+(?:Stadt|Gemeinde)))?|[Ii]n\s+ganz)\s+(?:the\s+)?(?<where>\p{Lu}[\p{L}'’-]+(?:\s(?:am\s|an\sder\s|of\s|upon\s)?\p{Lu}[\p{L}'’-]+){0,3})/gu;
const PART_OF_STATE = /\s(?:County|District|Borough|Region|Shire|Township|Parish)$/u;
// `MARK FOR: …` in a schedule of deliveries, and the address some lines below.
const SHIPPED = /(?<!\p{L})(?:mark\s+for|ship(?:ped)?\s+to|shipping\s+(?:information|address)|deliver\s+to)(?!\p{L})[^\n]{0,90}\n(?:[^\n]{0,60}\n){0,4}?(?<where>\d{1,5}\s[^\n]{3,50}?(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|way|highway|hwy|parkway|pkwy)\.?(?:[^\n]{0,30})?\n?\s*,?\s*\p{Lu}[\p{L}' -]{2,30},\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?)/giu;
/** `Bid due date: … Deliver to: …`: where bids go. */
export const BIDS_DUE = /(?:bids?|proposals?|tenders?|quotes?|quotations?|responses?|submissions?)\s(?:[^.;\n]{0,40}\s)?(?:due|deadline|clos(?:es|ing)|received|opening)(?!\p{L})/iu;
// A cover with `At` alone on a line between the works and where they are.
const COVER_AT = /^at(?:\s+the)?:?$/iu;
const COVER = 40;
// `testing services for the Northtown Veterans Hospital and Elmport Clinic`
const AT_SITE = /(?<!\p{L})(?:[Ss]ervices?|[Ww]orks?|[Mm]aintenance|[Rr]epairs?|[Tt]esting|[Cc]leaning|[Ii]nstallation|[Cc]onstruction|[Rr]eplacement|[Rr]enovation|[Uu]pgrade)(?!\p{L})(?:\s\([^()\n]{2,40}\))?(?=[,\s])(?:[^.;:\n]|\n(?!\n)){0,60}?\s(?:at|for)\s+the\s+(?<where>\p{Lu}(?:\.|[\p{L}'’-]*)(?:,?\s(?:(?:and|of|the|&)\s){0,2}\p{Lu}(?:\.|[\p{L}'’-]*)){1,14})(?=[,.;:\n]|\s\p{Ll})/gu;
const FACILITY = /(?<!\p{L})(?:Hospital|Clinic|CBOC|Medical Center|Courthouse|Airport|Terminal|Power (?:Station|Plant)|Treatment (?:Plant|Works)|Bridge|Dam|Cemetery|Air(?:\s?Force)? Base|Naval Station|Elementary School|High School|Fire Station|Police Station|Library Building|Federal Building|Community Cent(?:re|er)|Recreation Cent(?:re|er)|Harbou?r)(?!\p{L})/u;
// `CLEANING AT THE OLD MILL MARKET, DENVER`, `Roof repairs at Willow Park School, Kassel`
const WORKS = ['services?', 'works?', 'provision', 'maintenance', 'repairs?', 'cleaning', 'installation', 'construction', 'replacement', 'renovation', 'refurbishment', 'upgrade', 'security', 'improvements?'].flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]).join('|');
const NAME = "\\p{Lu}[\\p{L}'’-]*(?:\\s(?:(?:of|and|the|OF|AND|THE|&)\\s){0,2}\\p{Lu}[\\p{L}'’-]*){0,5}";
const AT_TOWN = new RegExp(`(?<!\\p{L})(?:${WORKS})(?!\\p{L})[^.;:\\n]{0,60}?\\s(?:at|AT)\\s+(?:(?:the|THE)\\s+)?(?<where>${NAME},\\s+(?<town>\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?))(?=[.;)\\n]|,?\\s\\p{Ll}|\\s*$)`, 'gu');
const HANDED_IN = /submit|deliver|mail|receiv|open(?:ed|ing)|return|hand|obtain|contact|meet|interview|visit|conference/iu;
const OF_PAYMENT = /invoice|payment|remit|proposal|(?<!\p{L})(?:bids?|quotes?|tenders?)(?!\p{L})/iu;
// `services to be provided at the following addresses:`
const FOLLOWING = /(?:provided|performed|delivered|supplied|installed|carried\s+out|rendered|located|required|executed|sites?|locations?|travel)\s+(?:at|to|in)\s+(?:each\s+of\s+)?the\s+following\s+(?:[\p{L}-]+\s+){0,2}(?:address(?:es)?|locations?|sites?|places?|facilities|premises|buildings|states|districts|towns|cities|delivery\s+points?)(?!\p{L})[^.:\n]{0,60}:\s*$|an\s+(?:den\s+)?folgenden\s+(?:Standorten|Orten|Objekten|Adressen|Einsatzorten|Liegenschaften)(?!\p{L})[^.:\n]{0,60}:\s*$/iu;
const HEAD = /address|location|site name|standort|anschrift|adresse|(?:^|\s)no\.?$|nr\.?$/iu;
const MOST = 6;

/** Where a description of the work says it is done: an area, the address that goods are marked for, a list of addresses. Weaker than a label. */
export function placesInScope(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => [...areas(source), ...allOver(source), ...facilities(source), ...sitesInTowns(source), ...onCover(source), ...shipped(source), ...listed(source)]);
}

function areas(source: Source): Candidate<string>[] {
  return [...source.text.slice(0, EARLY).matchAll(AREA)].flatMap((match) => {
    const name = match.groups?.['where'];
    return name && !NO_AREA.test(name) ? [found(source, [{ start: match.index + match[0].lastIndexOf(name), text: name }], 0.54)] : [];
  });
}

function allOver(source: Source): Candidate<string>[] {
  return [...source.text.slice(0, EARLY).matchAll(ALL_OVER)].flatMap((match) => {
    const name = match.groups?.['where'] ?? '';
    return PART_OF_STATE.test(name) || isState(name) || isCountry(name) || knownTown(name) ? [found(source, [{ start: match.index + match[0].length - name.length, text: name }], 0.55)] : [];
  });
}

function facilities(source: Source): Candidate<string>[] {
  return [...source.text.slice(0, EARLY * 2).matchAll(AT_SITE)].flatMap((match) => {
    const name = match.groups?.['where'];
    return name && FACILITY.test(name) && !OF_PAYMENT.test(match[0].slice(0, -name.length)) ? [found(source, [{ start: match.index + match[0].lastIndexOf(name), text: name }], 0.53)] : [];
  });
}

function sitesInTowns(source: Source): Candidate<string>[] {
  return [...source.text.slice(0, EARLY).matchAll(AT_TOWN)].flatMap((match) => {
    const { where = '', town = '' } = match.groups ?? {};
    const before = match[0].slice(0, -where.length);
    return knownTown(asName(town)) && !OF_PAYMENT.test(before) && !HANDED_IN.test(before) ? [found(source, [{ start: match.index + match[0].length - where.length, text: where }], 0.56)] : [];
  });
}

/** `SAINT HELENS` as a list of towns has it: `Saint Helens`. */
function asName(town: string): string {
  return /\p{Ll}/u.test(town) ? town : town.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase());
}

function onCover(source: Source): Candidate<string>[] {
  const { lines } = source;
  return lines.slice(0, COVER).flatMap((line, i) => {
    const next = lines[i + 1];
    const text = next?.text.replace(/[\s,.;]+$/u, '') ?? '';
    return next && COVER_AT.test(line.text.trim()) && /\p{Lu}{2}|\p{Lu}\p{Ll}/u.test(text) && !/\d{1,2}[:.]\d\d|(?<!\p{L})(?:hours?|hrs|[ap]\.?m\.?)(?!\p{L})/iu.test(text) && !OF_PAYMENT.test(lines[i - 1]?.text ?? '') ? [found(source, [{ start: next.start, text }], 0.6)] : [];
  });
}

function shipped(source: Source): Candidate<string>[] {
  return [...source.text.matchAll(SHIPPED)].flatMap((match) => {
    const name = match.groups?.['where'];
    return name && !OF_PAYMENT.test(match[0].slice(0, -name.length)) && !BIDS_DUE.test(source.text.slice(Math.max(0, match.index - 160), match.index)) ? [found(source, [{ start: match.index + match[0].lastIndexOf(name), text: name }], 0.6)] : [];
  });
}

function listed(source: Source): Candidate<string>[] {
  return source.units.flatMap((unit, i) => {
    if (unit.kind === 'table_row' || !FOLLOWING.test(source.text.slice(unit.start, unit.end))) return [];
    const kind = source.units[i + 1]?.kind;
    if (kind !== 'table_row' && kind !== 'list_item') return [];
    const after = source.units.slice(i + 1, i + 2 + MOST);
    const stop = after.findIndex((one) => one.kind !== kind);
    const parts = (stop < 0 ? after : after.slice(0, stop)).map((one) => lastCell(source, one)).filter(({ text }) => /\p{Lu}\p{Ll}/u.test(text) && text.length < 90 && !HEAD.test(text));
    return parts.length > 0 && parts.length <= MOST ? [found(source, parts, 0.6)] : [];
  });
}

function lastCell(source: Source, unit: Unit): { start: number; text: string } {
  const { start, end } = unit.cells.findLast((cell) => cell.end > cell.start) ?? unit;
  const raw = source.text.slice(start, end);
  const lead = /^[\s•●▪○–*-]*/u.exec(raw)?.[0].length ?? 0;
  return { start: start + lead, text: raw.slice(lead).trim() };
}

function found(source: Source, parts: { start: number; text: string }[], strength: number): Candidate<string> {
  return { value: parts.map(({ text }) => text.replace(/\s+/g, ' ')).join('; '), finder: 'scope', strength, spans: parts.map(({ start, text }) => ({ source, start, end: start + text.length })), derived: false };
}
