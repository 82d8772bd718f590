import { indexAt } from '../source/source.ts';
import type { Source, Unit } from '../source/source.ts';
import { asLists } from './as-lists.ts';
import { partsOf } from './cell-lists.ts';
import { modalityOf } from './modality.ts';
import { ASKING_SECTION } from './sections.ts';
import { splitSentences } from './split-sentences.ts';
import type { Sentence } from './split-sentences.ts';
import { joinWrapped } from './wrapped-lines.ts';

/**
 * A sentence with the places it stands at: two when a page ends within it. `lead` is the clause that a list entry hangs on, `outer` the
 * one that the list around that list hangs on.
 */
export type Clause = { source: Source; text: string; spans: { start: number; end: number }[]; unit: Unit; lead: string | null; outer: string | null; first: boolean };
type Lead = { text: string; outer: string | null };

const MARK = /^[\s•●▪■◦○‣∙·−–—*☒☑✓✔☐□▢❑❏❐→➢➤►▶◆◇❖▫◾\uf000-\uf0ff]*(?:-\s+)?(?:o\s+(?=\p{Lu}))?(?:\p{Lu}{1,4}(?:[-_]\d{1,3}[:.)]?|\d{1,3}[:.)])\s+|[IVX]{1,4}(?:\.\d{1,2}){1,4}\.?\s+|(?:Box|Field|Item|Tab|Step|Question|Feld|Zeile|Punkt|Schritt|Frage)\s\d{1,2}[.:)]\s+)?(?:(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,4}|[a-zA-Z]|[ivx]{1,4})[.)]\s*|\d{1,2}(?:\.\d{1,2}){1,4}\s+)(?=\D))?/u;
const UNTICKED = /^\s*(?:[☐□▢❑❏❐]|\[\s\])/u;
const TICKED = /[☒☑✓✔✗]|\[[xX]\]/u;

const MIN_HEADING_WORDS = 3;

// A heading that announces what is listed under it.
const ANNOUNCING = /:$|(?<!\p{L})(?:nach)?folgende[nrs]?(?!\p{L})|(?<!\p{L})the following(?!\p{L})/iu;
const ANNOUNCING_WORDS = /(?<!\p{L})(?:(?:nach)?folgende[nrms]?|following|include[sd]?|including|umfass(?:t|en)|beinhalte[nt]|gehör(?:t|en))(?!\p{L})/iu;
// No sentence ends on these: what follows goes on, even with a capital.
const ENDS_OPEN = /(?<!\p{L})(?:der|die|das|des|dem|den|dessen|deren|eine?[mnrs]?|und|oder|sowie|mit|von|vom|für|zu|zum|zur|im|in|auf|bei|nach|an|am|als|durch|über|beiden|diese[mnrs]?|aller|the|an?|of|and|or|to|for|with|by|from|on|at|their|its|each)$/u;

/** The sentences of a document in order, joined over page ends, list entries with the clause they hang on. */
export function clausesOf(source: Source): Clause[] {
  const units = asLists(source, joinWrapped(source, source.units.filter((unit) => !isLeader(source, unit))));
  // Boxes of which none is ticked are a list of what bidders have to tick off.
  const chosen = TICKED.test(source.text) || source.document.blocks.some(({ ticked }) => ticked === true);
  const left = chosen ? source.document.blocks.filter(({ ticked }) => ticked === false).map(({ start, end }) => ({ start: source.fromDocument(start), end: source.fromDocument(end) })) : [];
  const clauses: Clause[] = [];
  const headings: Clause[] = [];
  let lead: Lead | null = null;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (!unit) continue;
    if (unit.kind === 'heading') {
      const title = source.text.slice(unit.start, unit.end).replace(/\s+/g, ' ').trim();
      // `3. The council prefers the following:` has a number like a heading, but what stands under it hangs on it.
      // One that is a whole sentence is a clause too: `Folgende Anlagen sind einzureichen:`.
      if (isSentenceBefore(title)) clauses.push({ source, text: title, spans: [{ start: unit.start, end: unit.end }], unit, lead: null, outer: null, first: true });
      else headings.push(...headingClause(source, unit, title));
      lead = ANNOUNCING.test(title) && modalityOf(title, true) ? { text: title, outer: null } : null;
      continue;
    }
    // What a cell announces ends with its row.
    if (unit.kind === 'table_row' && units[i - 1]?.kind === 'table_row') lead = null;
    for (const part of partsOf(source, unit)) {
      const text = source.text.slice(part.start, part.end);
      if (!text.trim() || (chosen && UNTICKED.test(text)) || left.some(({ start, end }) => start <= part.start && part.start < end)) continue;
      const made = sentencesOf(source, part, part.unit, lead);
      const last = made.at(-1);
      if (continuesBefore(clauses.at(-1), made[0], part.unit) || runsThrough(clauses.at(-1), made[0])) mergeFirst(clauses, made);
      clauses.push(...made);
      if (last && (last.text.endsWith(':') || (units[i + 1]?.kind === 'list_item' && unit.kind === 'paragraph' && ANNOUNCING.test(last.text)))) lead = leadWithin(part.unit, lead, last.text);
      else if (units[i + 1]?.kind === 'list_item' && isTitleOfList(part.unit, text)) lead = { text: `${text.replace(/\s+/g, ' ').trim()}:`, outer: null };
      else if (part.unit.kind === 'paragraph' && !isListLike(text)) lead = null;
    }
  }
  return [...clauses, ...headings].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** An entry of a list may look like a heading; by its words alone it may be asked. */
function headingClause(source: Source, unit: Unit, title: string): Clause[] {
  const mark = MARK.exec(title)?.[0].length ?? 0;
  const text = title.slice(mark);
  const start = unit.start + source.text.slice(unit.start, unit.end).indexOf(text.split(' ')[0] ?? '');
  return text.split(' ').length >= MIN_HEADING_WORDS ? [{ source, text, spans: [{ start, end: unit.end }], unit, lead: null, outer: null, first: true }] : [];
}

/** Whether a clause is a heading that the rules take for nothing else. */
export function isOnlyHeading({ source, unit }: Clause): boolean {
  return unit.kind === 'heading' && !isSentenceBefore(source.text.slice(unit.start, unit.end).replace(/\s+/g, ' ').trim());
}

/** Whether a heading without a number binds, by a verb, what stands under it. */
function isSentenceBefore(title: string): boolean {
  return title.endsWith(':') && /^\p{L}/u.test(title) && title.split(' ').length >= 5 && modalityOf(title, false)?.kind === 'must';
}

/** `RETURNABLE DOCUMENTS` on a line of its own before a list, in a text that has no headings. */
function isTitleOfList(unit: Unit, text: string): boolean {
  return unit.kind === 'paragraph' && /^\s*\p{Lu}[^.;:?!,]{4,70}$/u.test(text) && text.trim().split(/\s+/).length <= 8 && ASKING_SECTION.test(text) && modalityOf(text.toLowerCase(), true) === null;
}

/** The lead that a sentence makes: within a list, or where it only names a part of what was announced, the one around stays known. */
function leadWithin(unit: Unit, around: Lead | null, text: string): Lead {
  return { text, outer: unit.kind === 'list_item' || isLabel(text) ? (around?.outer ?? around?.text ?? null) : null };
}

/** Whether what stands before a list only names it (`Press and media:`), as a heading would. */
export function isLabel(text: string): boolean {
  return /^\p{Lu}[^.;:?!]{2,70}:$/u.test(text) && text.split(' ').length <= 8 && !ANNOUNCING_WORDS.test(text) && modalityOf(text, true) === null;
}

function sentencesOf(source: Source, part: { start: number; end: number }, unit: Unit, lead: Lead | null): Clause[] {
  const body = source.text.slice(part.start, part.end);
  // The stop of an entry's number (`ii.`) ends no sentence.
  const number = MARK.exec(body)?.[0].length ?? 0;
  const sentences = splitSentences(body.slice(number)).map(({ start, end }) => ({ start: start + number, end: end + number }));
  return sentences.flatMap((sentence) => splitListed(body, sentence)).flatMap(({ start, end }, i) => {
    const raw = body.slice(start, end);
    const mark = MARK.exec(raw)?.[0].length ?? 0;
    const text = raw.slice(mark).replace(/\s+/g, ' ').trim();
    if (!text) return [];
    const hangs = isListLike(body) || unit.kind === 'list_item' ? lead : null;
    return [{ source, text, spans: [{ start: part.start + start + mark, end: part.start + end }], unit, lead: hangs?.text ?? null, outer: hangs?.outer ?? null, first: i === 0 }];
  });
}

/** `address the following: 1) …; 2) the offeror must …`: entries of a list within a sentence that bind by verbs of their own. */
function splitListed(body: string, { start, end }: Sentence): Sentence[] {
  const text = body.slice(start, end);
  const marks = [...text.matchAll(/[;:]\s+(?:(?:and|or|und|oder|sowie)\s+)?(?=\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)\s)/gu)].map((match) => match.index + match[0].length);
  if (marks.length < 2) return [{ start, end }];
  const parts = marks.map((mark, i) => ({ from: mark, to: marks[i + 1] ?? text.length }));
  const binding = parts.filter(({ from, to }) => modalityOf(text.slice(from, to).replace(MARK, ''), false) !== null);
  if (binding.length === 0) return [{ start, end }];
  const cuts = [...new Set([0, ...binding.flatMap(({ from, to }) => [from, to]), text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => ({ start: start + from, end: start + from + text.slice(from, cuts[i + 1]).trimEnd().length })).filter((part) => part.end > part.start);
}

/** Whether a sentence runs on from the one before, which a page's or column's end cut off. */
function continuesBefore(before: Clause | undefined, next: Clause | undefined, unit: Unit): boolean {
  if (!before || !next || unit.kind === 'table_row' || before.unit.kind === 'table_row' || before.unit === unit) return false;
  // Entries without marks that begin small stand each by itself.
  if (unit.kind === 'list_item' && before.unit.kind === 'list_item' && unit.page === before.unit.page && next.lead !== null && next.lead === before.lead) return false;
  const open = ENDS_OPEN.test(before.text) && unit.kind === 'paragraph';
  if (/[.!?:;]["”“)]*$/.test(before.text) || !(open || /^[\p{Ll}(\d]/u.test(next.text)) || isMarked(next)) return false;
  const gap = next.source.text.slice(before.spans.at(-1)?.end ?? 0, next.spans[0]?.start ?? 0);
  return gap.length < 400 && (open || before.unit.page !== unit.page || /^[\p{Ll}]/u.test(next.text));
}

/** Whether a sentence runs through the entries of a list: `Bidders have – either … – or … to submit`, `… gewertet, die – ohne …`. */
function runsThrough(before: Clause | undefined, next: Clause | undefined): boolean {
  if (!before || next?.unit.kind !== 'list_item' || before.unit.kind === 'table_row' || before.unit.kind === 'heading' || /[.!?:;]["”“)]*$/.test(before.text)) return false;
  const either = /^(?:entweder|either)\s/iu.test(next.text) && before.unit.kind === 'paragraph';
  const or = /^(?:oder|or)\s/iu.test(next.text) && /(?<!\p{L})(?:entweder|either)(?!\p{L})/iu.test(before.text);
  const open = /(?:,\s(?:die|der|das|dass|wenn)|(?<!\p{L})Sie)$/u.test(before.text) || (before.spans.length > 1 && /(?<!\p{L})(?:und|oder)$/u.test(before.text));
  return either || or || (open && /^\p{Ll}/u.test(next.text));
}

function mergeFirst(clauses: Clause[], made: Clause[]): void {
  const before = clauses.pop();
  const next = made.shift();
  if (!before || !next) return;
  const text = /\p{L}-$/u.test(before.text) ? before.text.slice(0, -1) + next.text : `${before.text} ${next.text}`;
  made.unshift({ ...before, text, spans: [...before.spans, ...next.spans] });
}

function isMarked(clause: Clause): boolean {
  const line = clause.source.lines[indexAt(clause.source.lines, clause.spans[0]?.start ?? 0)];
  return !!line && isListLike(line.text);
}

function isListLike(text: string): boolean {
  return /^\s*(?:[•●▪■◦○‣∙·−–—*☒☑✓✔→➢➤►▶◆◇❖▫◾\uf000-\uf0ff]|-\s|o\s+\p{Lu}|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/u.test(text);
}

/** Lines of a table of contents. */
function isLeader(source: Source, unit: Unit): boolean {
  return /\.{5,}|(?:\. ){5,}/.test(source.text.slice(unit.start, unit.end));
}
