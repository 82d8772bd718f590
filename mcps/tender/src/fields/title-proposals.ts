import type { Candidate } from '../engine/candidate.ts';
import { namesDocumentKind } from '../labels/generic-titles.ts';
import { isOnlyLabels } from '../labels/known-labels.ts';
import { isAddress } from '../labels/organisations.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source, SourceLine } from '../source/source.ts';
import { putProposal } from './put-proposal.ts';
import type { Proposal } from './rank-proposals.ts';
import { coverBlocks } from './title-blocks.ts';
import { isUnderSender } from './title-in-blocks.ts';
import { DATA_LINE } from './title-in-lines.ts';
import { cleanTitle, withoutKind } from './title-without-kind.ts';
import { continues, endOfTitle, isLooseTitle, isName, SENDER, SENTENCE_VERB, UNFINISHED } from './title-words.ts';

/**
 * One text that may be the title, wherever it was met: as a finder's candidate, a block of the cover, a line of the first pages.
 * `strength` is the finders' (0 where none proposed it), `size` its type against the text's, `rank` how many blocks or lines stand above it.
 */
export type TitleProposal = Proposal & { line: number; page: number | null; size: number; bold: boolean; rank: number; block: boolean };

const FIRST_LINES = 60;
const MAX_LINE = 220;
const MAX_BLOCK_LINES = 6;
const MAX_FOUND = 24;
// Salutations, parties, halves, entries of lists, what has to be sent somewhere, and towns.
const NO_NAME = /^\(?(?:\d{1,2}|[a-h])[.)]\s|(?<!\p{L})to\sbe\s(?:addressed|submitted|returned|sent|completed)(?!\p{L})|^(?:dear|sehr geehrte|an|to|from|von|by|name de[srn]|issued|and|or|und|oder)(?!\p{L})|^(?:\p{Lu}[\p{L}.]+\s){0,3}\p{Lu}[\p{L}.]+,\s[A-Z]{2}$/iu;
const MAX_PROPOSALS = 60;

/** All that may be a source's title: what the finders found, and each block and line of its beginning that could name something. */
export function proposeTitles(source: Source, found: Candidate<string>[]): TitleProposal[] {
  const body = typeOfText(source);
  const proposals = new Map<string, TitleProposal>();
  const add = (read: Pick<TitleProposal, 'value' | 'start' | 'end'> & Partial<TitleProposal>): void => {
    const one = UNFINISHED.test(read.value) ? finished(source, read) : read;
    if (UNFINISHED.test(one.value)) return;
    const line = source.lines.findIndex(({ end }) => end > one.start);
    const first = source.lines[line];
    putProposal(proposals, { strength: 0, found: [], line, page: first?.page ?? null, size: (first?.fontSize ?? body) / body, bold: first?.bold ?? false, rank: line, block: false, ...one });
  };
  const blocks = coverBlocks(source);
  for (const block of blocks) {
    const { start, end, text, lines, size, bold, rank } = block;
    if (lines <= MAX_BLOCK_LINES && couldName(text) && !isUnderSender(block, blocks) && !isSecondBlock(source, start)) add({ value: cleanTitle(text), start, end, size, bold, rank, block: true });
  }
  source.lines.slice(0, FIRST_LINES).forEach((line, i, head) => {
    const above = head.slice(Math.max(0, i - 3), i);
    if (line.text.length < MAX_LINE && couldName(line.text) && !isRow(source, line.start) && !isEntry(source, line) && !isSecondLine(source, line, above.at(-1)) && !above.some(({ text }) => SENDER.test(text))) add({ value: cleanTitle(line.text), start: line.start, end: line.end });
  });
  for (const candidate of found.toSorted((a, b) => b.strength - a.strength).slice(0, MAX_FOUND)) {
    const span = candidate.spans[0];
    if (span) add({ value: candidate.value, start: span.start, end: span.end, strength: candidate.strength, found: [candidate] });
  }
  return [...proposals.values()].toSorted((a, b) => b.strength - a.strength || a.rank - b.rank).slice(0, MAX_PROPOSALS);
}

/** What cannot end where it ends, with the lines that it runs on to. */
function finished<T extends Pick<TitleProposal, 'value' | 'start' | 'end'>>(source: Source, one: T): T {
  const end = endOfTitle(source, indexAt(source.lines, Math.max(one.start, one.end - 1)));
  return end > one.end ? { ...one, end, value: cleanTitle(source.text.slice(one.start, end)) } : one;
}

/** Whether a line or block could be a name at all: no label, address, sentence, row of data or kind of paper. */
function couldName(text: string): boolean {
  const { start, named } = withoutKind(text);
  const [raw, plain] = [text.replace(/[.,;]$/u, ''), cleanTitle(text).replace(/[.,;]$/u, '')];
  if (/^\p{Ll}/u.test(raw) || (text.endsWith('.') && SENTENCE_VERB.test(text))) return false;
  return (isLooseTitle(raw.replace(/\s+/gu, ' ')) || (named && start > 0)) && isLooseTitle(plain) && !isAddress(plain) && !isOnlyLabels(plain) && !isOffices(plain) && !NO_NAME.test(plain) && !DATA_LINE.test(raw) && !namesDocumentKind(plain.split(' ').slice(0, 2).join(' '));
}

/** `General Works Administration (GWA)/Harbour Service`: who, and of whom. */
function isOffices(text: string): boolean {
  const [first = '', ...others] = text.replace(/\s?\([^()]*\)/gu, '').split(/\s?[/,]\s?/u);
  return others.length > 0 && isName(first);
}

/** A row of a table holds more than a name. */
function isRow(source: Source, start: number): boolean {
  const unit = unitAt(source, start);
  return unit?.kind === 'table_row' && unit.cells.filter((cell) => cell.end > cell.start).length > 1;
}

/** Of a list's entries a text without type shows nothing that would make one a name; the first line of all may be one. */
function isEntry(source: Source, line: SourceLine): boolean {
  return /^[—–•▪●-]\s/u.test(line.text) || (line.fontSize === null && line.start > 0 && unitAt(source, line.start)?.kind === 'list_item');
}

/** Whether the line over a block begins what the block ends. */
function isSecondBlock(source: Source, start: number): boolean {
  const at = indexAt(source.lines, start);
  const [above, first] = [source.lines[at - 1], source.lines[at]];
  return first !== undefined && isSecondLine(source, first, above);
}

/** The second line of what the line above begins is none of its own. */
function isSecondLine(source: Source, line: SourceLine, above: SourceLine | undefined): boolean {
  return above !== undefined && (continues(source, above, line) || UNFINISHED.test(above.text));
}

/** The size of type that most of the beginning is set in; 1 where sizes are not known. */
function typeOfText(source: Source): number {
  const sizes = source.lines.slice(0, 400).map((line) => line.fontSize ?? 0).toSorted((a, b) => a - b);
  return sizes[sizes.length >> 1] || 1;
}
