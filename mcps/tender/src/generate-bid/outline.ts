import type { Evidence } from '@0711/contract/evidence';
import { evidenceFor } from '@0711/mcp-sdk/evidence';
import type { Source, Unit } from '../source/source.ts';
import { partOf } from './parts.ts';

/** A part that the tender wants a bid to have, as it words it. */
export type OutlineEntry = { heading: string; evidence: Evidence[] };

const ASKS =
  /(?:angebot|angebotsunterlagen|bewerbung|konzept)\p{L}*\s+(?:muss|müssen|hat|haben|soll|sollen|sollte|sollten)\s+(?:[^.:]{0,60}\s)?(?:enthalten|umfassen|beinhalten|bestehen|gliedern)|folgende\s+(?:unterlagen|bestandteile|nachweise|angaben|inhalte)[^.:]{0,80}(?:einzureichen|beizufügen|vorzulegen|abzugeben|enthalten)|(?:aufbau|gliederung|inhalt|bestandteile)\s+(?:des|der)\s+angebot|(?:einzureichenden?|vorzulegenden?)\s+unterlagen|mit\s+dem\s+angebot\s+(?:einzureichen|vorzulegen)|(?:proposals?|bids?|tenders?|quotations?|submissions?|offers?|responses?)\s+(?:for\s+[^.:]{1,40}\s)?(?:must|shall|should|will)\s+(?:[^.:]{0,60}\s)?(?:include|contain|consist\s+of|be\s+organi[sz]ed|address)|(?:proposal|bid|submission|tender|quotation)\s+(?:format|contents?|organi[sz]ation|structure)|section\s+l(?!\p{L})|required\s+(?:documents|contents)/iu;
const MARK = /^[\s•●▪■◦○‣∙·–—*☒☑✓-]*(?:(?:\d{1,2}[.)]\s+)?(?:sec(?:tion|\.)?|abschnitt|teil|part|§)\s*(?:\d+(?:\.\d+)*|[IVX]{1,4}(?!\p{L}))\.?\s+(?:[–—-]\s+)?|\d{1,2}(?:\.\d{1,2}){1,3}\s+(?:[–—-]\s+)?|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z])[.)]\s+)?/iu;
// What comes after a bid, or only says how it is written, is no part of it.
const NO_PART = /evaluation|zuschlag|wertung|presentation|präsentation|interview|(?:proposal|bid|submission) (?:format|instructions?)|due date|deadline|frist|page limit|(?:gesondertes|auf) verlangen|(?:up)?on request/iu;
// `siehe Ziffer 2.3`: the list stands elsewhere.
const ELSEWHERE = /^(?:siehe|s\.|vgl\.?|gemäß|laut|see|refer(?:\s+to)?|as\s+per)\s/iu;
const ASIDE = /\s*\((?:siehe|s\.|vgl|see|refer)[^)]*(?:\)|$)/giu;
const NUMBER = /^(?<before>(?:\d{1,2}\.){0,3})(?<last>\d{1,2})(?:[.)]|\s+[–—-])?\s+(?=["„“(]?\p{L})/u;
/** A numbered list may begin so many units below the words that ask for it, and reach so far. */
const NEAR = 5;
const FAR = 80;
const LEAST = 3;
const MOST = 30;
const HEADING = 110;

/** The outline that a tender prescribes for bids: the entries of the list below the words that ask for it. Null where there is none. */
export function prescribedOutline(sources: Source[]): OutlineEntry[] | null {
  const outlines = sources.flatMap((source) => source.units.flatMap((unit, i) => (asks(source, unit) ? [{ section: unit.kind === 'heading', entries: entriesBelow(source, i) }, { section: true, entries: numberedBelow(source, i) }] : [])));
  const fitting = outlines.filter(({ entries }) => entries.length >= LEAST && entries.length <= MOST);
  // A section on what bids contain speaks of the whole bid; a list in a sentence may be one of its parts.
  const best = fitting.toSorted((a, b) => Number(b.section) - Number(a.section) || b.entries.length - a.entries.length)[0];
  return best?.entries ?? null;
}

function asks(source: Source, unit: Unit): boolean {
  if (unit.kind === 'table_row') return false;
  const text = source.text.slice(unit.start, unit.end).trim();
  return text.length < 300 && (unit.kind === 'heading' || text.endsWith(':')) && ASKS.test(text);
}

/** The list below a unit, or, below a heading without one, the headings of its next level. */
function entriesBelow(source: Source, at: number): OutlineEntry[] {
  const unit = source.units[at];
  if (!unit) return [];
  const after = source.units.slice(at + 1, at + 200);
  const end = unit.kind === 'heading' ? after.findIndex((next) => next.kind === 'heading' && (next.level ?? 6) <= (unit.level ?? 6)) : after.findIndex((next) => next.kind !== 'list_item');
  const within = end < 0 ? after : after.slice(0, end);
  const headings = within.filter(({ kind }) => kind === 'heading');
  const next = headings.filter(({ level }) => level === headings[0]?.level);
  return named(source, next.length >= LEAST ? next : within.filter(({ kind }) => kind === 'list_item'));
}

/** What is numbered from 1 on below a unit, whatever the layout takes it for: `1. Cover page`, `2.3.1 Angebotsschreiben`. */
function numberedBelow(source: Source, at: number): OutlineEntry[] {
  const after = source.units.slice(at + 1, at + FAR);
  const numbers = after.map((unit) => NUMBER.exec(source.text.slice(unit.start, unit.end))?.groups);
  const first = numbers.slice(0, NEAR).findIndex((number) => number?.['last'] === '1');
  const before = numbers[first]?.['before'];
  if (before === undefined) return [];
  const entries: Unit[] = [];
  for (const [i, unit] of after.entries()) {
    const number = numbers[i];
    if (!number || number['before'] !== before) continue;
    if (Number(number['last']) === entries.length + 1) entries.push(unit);
    else if (entries.length >= LEAST) break;
  }
  return bidLike(named(source, entries));
}

/** The entries if they read like the parts of a bid: half of them name one, of different kinds. Clauses of a contract are numbered too. */
function bidLike(entries: OutlineEntry[]): OutlineEntry[] {
  const parts = entries.flatMap(({ heading }) => partOf(heading) ?? []);
  return new Set(parts).size >= 2 && parts.length * 2 >= entries.length ? entries : [];
}

/** Headings of a bid by the tender's entries, each once; without what is no part of a bid. */
function named(source: Source, entries: Unit[]): OutlineEntry[] {
  const seen = new Set<string>();
  return entries.flatMap((entry): OutlineEntry[] => {
    const heading = headingOf(source.text.slice(entry.start, entry.end));
    if (heading.length < 3 || seen.has(heading) || ELSEWHERE.test(heading) || NO_PART.test(heading)) return [];
    seen.add(heading);
    return [{ heading, evidence: [evidenceFor(source.document, source.toDocument(entry.start), source.toDocument(entry.end))] }];
  });
}

/** The first words of an entry, up to where it begins to explain itself. */
export function headingOf(text: string): string {
  const plain = text.replace(MARK, '').replace(/(\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '$1').replace(/\s+/g, ' ').replace(ASIDE, '').trim();
  const short = /^(.{8,}?)(?:[:;](?=\s|$)|(?<!(?:inkl|incl|mio|mrd|bzw|ggf|etc|ca|[zuoe]\.\s?[abgB]|nr|no|min|max|\s\p{L}))\.\s|\s(?:--|[–—-])\s)/u.exec(plain)?.[1] ?? plain;
  const whole = short.length <= HEADING ? short.replace(/[.;,:]+$/, '') : `${short.slice(0, HEADING - 1).replace(/\s+\S*$/, '')} …`;
  // Cut within a bracket, all of it is left out.
  const heading = whole.replace(/(?<=.{8})\s*\([^)]*$/u, '');
  return heading.slice(0, 1).toUpperCase() + heading.slice(1);
}
