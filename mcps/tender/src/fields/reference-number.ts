import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { findDates } from '../dates/find-dates.ts';
import { findLabels } from '../labels/label.ts';
import { isOnlyLabels } from '../labels/known-labels.ts';
import { PROCEDURE } from '../labels/procedures.ts';
import { REFERENCE_LABELS } from '../labels/texts.ts';
import { isKey } from '../source/is-key.ts';
import { neighboursOf } from '../source/neighbours.ts';
import type { Region } from '../source/neighbours.ts';
import { sheetNumbers } from '../structured/sheet-fields.ts';
import type { Source } from '../source/source.ts';
import { rankReferences } from './rank-references.ts';
import { codeAtEnd, longCodeAlone, numberOfProject } from './reference-in-lines.ts';
import { behindTitle, inNextCell } from './reference-on-portals.ts';
import { sameCode } from './same-code.ts';

// Letters, digits and marks with a digit somewhere; further groups only after one space and beginning with a digit: `75 112/0012`.
const CODE = /^[\s:#|.–-]{0,4}((?=[^\s]*\d|[^\s]{1,8}\s[^\s]*\d)[\p{L}\d][\p{L}\d_./\-–#]*(?:\s[–-]\s[\d][\p{L}\d_./-]*|\s\d[\p{L}\d_./-]*|\s:\s\d{1,3}(?!\d)){0,3})/u;
// A short line with nothing but the number, its parts with letters too: `O 1510 A-30-I/1`, `Elvis ID E67379446`.
const WHOLE = /^[\s:#|.–-]{0,4}(?=.{3,32}$)(?!.*(?:\b(?:[Pp]age|[Ss]eite|[Rr]ev|vom|dated|[Dd]atum|[Vv]ersion|[Ss]tand|Los|Lot|Tel|Fax|[Mm]ax\p{L}*|[Mm]in\p{L}*)\b|:(?!\s?\d)))((?:[\p{Lu}\d][\p{L}\d_./-]*\s(?:[–/-]\s)?){0,4}#?(?=[^\s]*\d|\p{Lu}{2,6}$)[\p{L}\d][\p{L}\d_./#-]*(?:\s:\s\d{1,3}|:\d{1,4})?)\s*$/u;
const BARE = /^(?:(rf[pqtib]|itt|ifb|itb)(?:\s+|-)?[#:]?\s?)([A-Z0-9][A-Z0-9-]{2,}(?:[-/]\d+)*)(?=$|:\s|,\s|\s[–—-]\s|\s+(?:rev|version)\b)/iu;
const NUMBERED = /(?:#|no\.?|nr\.?|number|nummer)$/iu;
// `Contract No. / Solicitation 140A-26`: the label's own words once more before the number.
const NAMED_AGAIN = /^(?:solicitation|tender|project|contract|bid|reference|no|nr|number)\.?\s(?=\S*\d)/iu;
// `See Section 2.5`, `Ziffer 4`: a part of the paper. Recognition may cut the first letter off `Page 8`.
const PART = /^(?:section|clause|paragraph|para|article|annex|appendix|attachment|exhibit|part|page|table|item|abschnitt|ziffer|kapitel|punkt|anlage|teil|seite|absatz|phase|day|week|year)\.?\s|^(?:p?age|eite)\s\d{1,3}$/iu;
// `2027/S 088-123456`: the number of a notice in the Official Journal, the buyer's own is surer.
const OF_JOURNAL = /^(?:19|20)\d\d\/S\s?\d{1,3}-\d+$/u;
// A day beside the number: `VA-27-0239 30.03.2027`.
const DAY_BEHIND = /\s\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d$/u;
// The next column's telephone number: `25AB020 805-555-2720`.
const TELEPHONE = /^\(?\d{3}\)?[-.\s]\d{3}[-.]\d{4}\/?$/u;
const TELEPHONE_BEHIND = /\s\(?\d{3}\)?[-.\s]\d{3}[-.]\d{4}$/u;
// `Interne Kennung: LOT-0001` in the form of the EU: the id of a part.
const OF_PART = /^(?:LOT|GLO|PAR)-\d{4}$/u;
const LINK: Record<Region['relation'], number> = { cell: 1, after: 1, right: 0.94, column: 0.96, below: 0.95, next: 0.9 };

/** Labels, the tender's kind, the places where numbers stand; the ranking chooses among them and all other codes of the beginning. */
export const REFERENCE_FINDERS = [labelled, bareInHead, numberedKind, underKind, beforeTitle, behindTitle, inNextCell, inBrackets, runningNumber, longCodeAlone, codeAtEnd, numberOfProject, sheetNumbers];

export const referenceNumber: FieldReader<string> = { finders: [(sources) => rankReferences(sources, REFERENCE_FINDERS.flatMap((find) => find(sources)))], same: sameCode, floor: 0.5 };


function labelled(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    findLabels(source, REFERENCE_LABELS, isKey).flatMap((hit) =>
      neighboursOf(source, hit.start, hit.end).flatMap((region) => {
        const raw = source.text.slice(region.start, Math.min(region.end, region.start + 80));
        const line = raw.split('\n')[0] ?? '';
        const found = namedIn(line) ?? (region.relation !== 'next' ? wholeIn(line) : null) ?? codeAtStart(line) ?? (region.relation === 'after' && NUMBERED.test(source.text.slice(hit.start, hit.end)) ? fewDigits(line) : null);
        if (!found) return [];
        const { value: code } = found;
        // `Incorporated by Reference 132` is a page.
        if (OF_PART.test(code) || /^\d{1,3}$/u.test(code) && hit.label.strength < 0.8) return [];
        const start = region.start + found.start;
        return [{ value: code, finder: 'label', strength: hit.label.strength * LINK[region.relation] * (hit.start < 5000 ? 1 : 0.9) * (OF_JOURNAL.test(code) ? 0.6 : 1), spans: [{ source, start, end: start + code.length }], derived: false }];
      }),
    ),
  );
}

/** `RFP 2022-0600` on a line of its own near the top. */
function bareInHead(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, 20).flatMap((line) => {
      // The first cell of a row speaks for itself.
      const match = BARE.exec(line.text.split(/\s*\|/u)[0] ?? '');
      const code = match?.[2];
      if (!match || !code || (!/\d/.test(code) && /\s/.test(match[0].trim())) || /^(?:for|to|and|the|title|number|no|schedule|submission|response)$/iu.test(code)) return [];
      // Letters only (`RFQTDRS`) are a code when they are written as one word with the kind; digits stand alone.
      const whole = /\d/.test(code) && !/^[a-z]{3}-/iu.test(match[0]) ? code : match[0].trim();
      const start = line.start + match[0].indexOf(whole);
      return [{ value: whole, finder: 'bare', strength: 0.74, spans: [{ source, start, end: start + whole.length }], derived: false }];
    }),
  );
}

/** `RFP #2: …`, `No. RFP-26-001`: the kind with its number near the top. */
function numberedKind(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, 20).flatMap((line) => {
      const match = /^(?:(?:solicitation|bid|tender)?\s?(?:no|nr|number)[.:]*\s{0,2})?((?:rf[pqtib]|itt|ifb|itb|eoi)(?:\s?(?:#|no\.|nr\.)\s?\d[\w/-]{0,14}|-(?=[\w-]*\d)[a-z\d][\w/-]{2,24}))(?=$|:|,|\s[–—-]|(?<=#\s?\d{4}-\d{2,4})\s\p{L})/iu.exec(line.text);
      const code = match?.[1];
      if (!code) return [];
      // Of `RFP #7` the kind is part of the name; a longer number stands for itself.
      const bare = /^\p{L}{3}\s?(?:#|no\.|nr\.)\s?(\d[\w/-]{3,})$/iu.exec(code)?.[1] ?? code;
      const start = line.start + line.text.indexOf(bare);
      return [{ value: bare, finder: 'bare', strength: 0.76, spans: [{ source, start, end: start + bare.length }], derived: false }];
    }),
  );
}

const KIND = '(?:(?:re)?issued\\s+)?(?:request\\s+for\\s+(?:proposals?|quot(?:e|es|ation|ations)|tenders?|bids?|offers?|information|qualifications?)|invitation\\s+(?:to|for)\\s+(?:tenders?|bids?|quote|offer)|(?:solicitation|expressions?|registration)\\s+of\\s+interest|notice\\s+inviting\\s+tenders?|(?:open\\s+)?call\\s+for\\s+(?:tenders?|proposals?)|tender|solicitation|(?:preis|angebots)?anfrage|vergabeverfahren|verfahren|vergabe|(?:öffentliche\\s+|beschränkte\\s+)?ausschreibung|leistungsverzeichnis)(?:\\s+\\((?:rf[pqti]|itt|itb|ifb|nit)\\))?';
const PROCEDURE_WORDS = PROCEDURE.source.replaceAll(/\?<(?!=|!)[a-z]+>/gu, '?:');
const KIND_AND_NUMBER = new RegExp(`^(?:[\\p{L} ]{2,20}:\\s*)?(?:${KIND}|${PROCEDURE_WORDS})\\s*(?:#|no\\.?|nr\\.?|number)?:?\\s*\\(?(?=\\S*\\d|[A-Z]{1,5}\\s\\S*\\d)(?<code>(?:[A-Z]{1,5}\\s)?[A-Z\\d][A-Z\\d._/-]{3,30})\\)?(?=$|\\s[–—-]\\s|[:,]\\s)`, 'iu');
// With `No.` between, whatever follows the number may follow.
const KIND_NO_NUMBER = new RegExp(`^(?:[\\p{L} ]{2,20}:\\s*)?${KIND}\\s*(?:#|no\\.?|nr\\.?|number)\\s*:?\\s*(?=\\S*\\d)(?<code>[A-Z\\d][A-Z\\d._/-]{3,30})(?=$|\\s|[:,;])`, 'iu');
const KIND_ALONE = new RegExp(`^${KIND}:?$`, 'iu');
const CODE_ALONE = /^#?(?=\S*\d)(?=\S*[-/_]|\d{5,8}$)(?<code>[A-Z\d][A-Z\d._/-]{3,30})$/u;

/** `REQUEST FOR QUOTE #27-0042`, or `REQUEST FOR PROPOSALS` with nothing but a code on the line under it. */
function underKind(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, 30).flatMap((line, i) => {
      const next = source.lines[i + 1];
      const [match, at] = next && KIND_ALONE.test(line.text.trim()) ? [CODE_ALONE.exec(next.text.trim()), next] : [KIND_AND_NUMBER.exec(line.text.trim()) ?? KIND_NO_NUMBER.exec(line.text.trim()), line];
      const code = match?.groups?.['code'];
      if (!code || !isCode(code, code)) return [];
      const start = at.start + at.text.indexOf(code);
      return [{ value: code, finder: 'bare', strength: 0.78, spans: [{ source, start, end: start + code.length }], derived: false }];
    }),
  );
}

const CODE_AND_TITLE = /^(?=(?:\S*?\d){4})(?<code>[A-Z\d]{1,8}(?:[._/-][A-Z\d]{1,10}){2,6}|(?=\S*[A-Z])[A-Z\d]{8,20}):\s+\p{Lu}/u;

/** `TB.41.06.2027.031: Erneuerung der Decke`, `7027WKQB30100: …`: a portal's page begins with number and title. */
function beforeTitle(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, 3).flatMap((line) => {
      const code = CODE_AND_TITLE.exec(line.text)?.groups?.['code'];
      return code && isCode(code, code) ? [{ value: code, finder: 'bare', strength: 0.66, spans: [{ source, start: line.start, end: line.start + code.length }], derived: false }] : [];
    }),
  );
}

const IN_BRACKETS = /^\((?=[^)]*[-/])(?=(?:[^)]*?\d){4})(?<code>[A-Z\d][A-Z\d._/-]{6,40})\)$/u;

/** `(WX-27-2120078-026)`: nothing but a code in brackets, under the title. */
function inBrackets(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, 12).flatMap((line) => {
      const code = IN_BRACKETS.exec(line.text)?.groups?.['code'];
      return code && isCode(code, code) ? [{ value: code, finder: 'bare', strength: 0.6, spans: [{ source, start: line.start + 1, end: line.end - 1 }], derived: false }] : [];
    }),
  );
}

// `2026-2027`, `2026-27` alone on a line: the years of accounts that a budget or a rate holds for.
const YEARS = /^(?<first>(?:19|20)\d\d)[/-](?<next>(?:20)?\d\d)$/u;

function areYearsInTurn(code: string): boolean {
  const { first, next } = YEARS.exec(code)?.groups ?? {};
  return first !== undefined && next !== undefined && (Number(first) + 1) % 100 === Number(next) % 100;
}

/** A number that stands alone on a line of the first page and comes again on others. */
function runningNumber(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    [...source.lines.slice(0, 15), ...source.lines.slice(15, 120).filter((line) => line.furniture)].flatMap((line) => {
      if (!/^[A-Z]{0,5}[-\s]?\d[\dA-Z\-/.]{4,18}$/.test(line.text) || areYearsInTurn(line.text) || !isCode(line.text, line.text)) return [];
      const again = source.text.split(line.text).length - 2;
      if (again < 1) return [];
      return [{ value: line.text, finder: 'running', strength: 0.55 + Math.min(0.15, again * 0.03), spans: [{ source, start: line.start, end: line.end }], derived: false }];
    }),
  );
}

// `1032-AB-Schulungen und Trainings Kat. 5`: a number that goes on into words, whole to the line's end.
const INTO_WORDS = /^[\s:#|.–-]{0,4}(?<code>\d{2,6}(?:-[\p{Lu}\d]{1,6}){1,3}-\p{Lu}\p{Ll}{3,}[\p{L}-]*(?:\s[\p{L}\d.-]+){1,6})\s*$/u;
// `46/2027 Ta-Ro`, `12/27 SAN`: an office's letters behind the number.
const WITH_OFFICE = /^[\s:#|.–-]{0,4}(?<code>\d{1,5}[/-]\d{2,4}\s\p{Lu}\p{L}{0,3}-\p{Lu}\p{L}{0,3})\s*$/u;

// `ABC / PUR / 27-28 / 116   Date: …`: blanks about its strokes, and a gap before the next entry of the line.
const ABOUT_STROKES = /^[\s:#|.–-]{0,4}(?<code>(?=[^|]*\d)(?=[^|]*\p{Lu}|(?:[^/]*\/){2})[\p{Lu}\d][\p{Lu}\d.-]{0,14}(?:\s\/\s[\p{Lu}\d][\p{L}\d.-]{0,11}){1,6})(?=$|\s{2,}|\s*[|,;]|\s(?:[Dd]ated?|DATED?|[Dd]atum|vom)(?!\p{L}))/u;

type InLine = { value: string; start: number; end: number };

/** The number that a line begins with, with its place in the line; null where it begins with something else. */
export function codeIn(line: string): InLine | null {
  return wholeIn(line) ?? codeAtStart(line);
}

function wholeIn(line: string): InLine | null {
  return placeOf(WHOLE.exec(line)?.[1], line);
}

function namedIn(line: string): InLine | null {
  const value = (INTO_WORDS.exec(line) ?? WITH_OFFICE.exec(line))?.groups?.['code'] ?? placeOf(ABOUT_STROKES.exec(line)?.groups?.['code'], line)?.value;
  return value ? { value, start: line.indexOf(value), end: line.indexOf(value) + value.length } : null;
}

function codeAtStart(line: string): InLine | null {
  return placeOf(CODE.exec(line)?.[1], line);
}

/** `SOLICITATION #: 41`: after a label that says `number`, a figure alone on the line is one however short. */
function fewDigits(line: string): InLine | null {
  const value = /^[\s:#]*(\d{1,3})\s*$/u.exec(line)?.[1];
  return value ? { value, start: line.indexOf(value), end: line.indexOf(value) + value.length } : null;
}

function placeOf(found: string | undefined, line: string): InLine | null {
  const value = found?.replace(DAY_BEHIND, '').replace(TELEPHONE_BEHIND, '').replace(/[.\-–/]+$/, '').replace(NAMED_AGAIN, '');
  if (!value || !isCode(value, line)) return null;
  const start = line.indexOf(value);
  // `Number W912-` goes on in the next line: half of it is no number.
  if (/^[-–]\s*$/u.test(line.slice(start + value.length))) return null;
  return { value, start, end: start + value.length };
}

function isCode(code: string, line: string): boolean {
  // `Section 3`, `Maximum 8`: a word and a figure are no code.
  if (/^\p{Lu}\p{Ll}{2,}\s\d{1,3}$/u.test(code) || /^\p{Lu}\p{Ll}+\s(?:19|20)\d\d$/u.test(code) || PART.test(code) || /^\p{Lu}\.\d/u.test(code)) return false;
  // `Maintenance Phase 1`, `jane.doe.1`: words with a figure at the end.
  if ((code.match(/\p{Ll}{3}/gu)?.length ?? 0) > 1 && (code.match(/\d/gu)?.length ?? 0) < 3) return false;
  // `27-103 Response – COMPANY NAME`: what a mail's subject shall say.
  if (/\d\S*\s(?:Response|Proposal|Bid|Quote|Tender|COMPANY|Company)(?!\p{L})/u.test(code)) return false;
  if (!/\d/.test(code) || code.length < 3 || code.length > 40) return false;
  if (/\p{L}{3,}/u.test(code) && isOnlyLabels(code.replace(/\d+/g, ' '))) return false;
  // `6. SOLICITATION ISSUE DATE` is the next block of a form.
  if (/^[\s:]*\d{1,2}[a-z]?\.\s+\p{Lu}{2}/u.test(line)) return false;
  const dates = findDates(line.slice(0, 40));
  if (dates.some((date) => date.start < 6 && date.end >= line.indexOf(code) + code.length - 1)) return false;
  // A German VAT number stands in every letterhead.
  if (/^DE\s?\d{9}$/u.test(code) || TELEPHONE.test(code)) return false;
  return !/^\d{1,2}(?:\.\d{1,2})*\.?$/.test(code) && !/^(?:19|20)\d\d$/.test(code) && !/^\d{5}\s\p{Lu}/u.test(line);
}
