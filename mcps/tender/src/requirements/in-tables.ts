import { unitAt } from '../source/source.ts';
import type { Source, Unit } from '../source/source.ts';
import { tableRowsOf } from '../structured/table-rows.ts';
import type { TableCell, TableRow } from '../structured/table-rows.ts';
import type { Clause } from './clauses.ts';
import { modalityOf } from './modality.ts';
import type { Modality } from './modality.ts';

const KIND_HEAD = /^(?:muss|soll|kann|k\.?\s?o\.?|a\/b|typ|art|verbindlichkeit|priorität|prio|gewichtung|kriterium(?:s?(?:art|typ))?|anforderungs(?:art|typ)|mandatory|priority|must|moscow|type|obligation|level)(?![\p{L}])[^\n]{0,40}$/iu;
const TEXT_HEAD = /^(?:anforderung(?:en|stext|sbeschreibung)?|beschreibung|requirements?|description|kriterium|leistung(?:smerkmal)?|merkmal|funktion(?:alität)?|specification|spezifikation|eigenschaft|text|bezeichnung)(?![\p{L}])[^\n]{0,40}$/iu;
// Where bidders answer, or what they prove it by: each row asks for something. Points and weights make it a table of criteria.
const ANSWER_HEAD = /^(?:(?:bidder|vendor|supplier|tenderer|offeror|proposer)(?:['’]?s)?\s(?:response|reply|comments?|confirmation|compliance)|(?:statement of )?complian(?:ce|t)|comply|complies|yes\s?\/\s?no|y\s?\/\s?n|response|(?:supporting |required )?documents?(?: required| to be (?:submitted|attached|provided))?|(?:documentary )?(?:proof|evidence)(?: required)?|erfüllt|erfüllung|ja\s?\/\s?nein|angabe(?:n)? des bieters|bieterangabe(?:n)?|antwort(?: des bieters)?|nachweis(?:e|art)?)(?![\p{L}])[^\n]{0,50}$/iu;
const ASKED_HEAD = /^(?:(?:minimum |mandatory |technical |functional |eligibility |qualification |general |pre-?qualification )*(?:requirements?|criteria|criterion|conditions?|specifications?)|(?:technische |funktionale |fachliche )?(?:mindest)?anforderung(?:en)?|(?:eignungs|mindest)kriteri(?:um|en))(?![\p{L}])[^\n]{0,40}$/iu;
const WEIGHED = /punkte|gewicht|points?|marks?|weight|scor|prei(?:s|se)(?!\p{L})|price|amount|menge|quantity|qty/iu;
const KINDS: [Modality['kind'], RegExp][] = [
  ['must', /^(?:m|muss|must|mandatory|required|essential|a|ak|a-kriterium|ausschluss(?:kriterium)?|k\.?\s?o\.?(?:-?kriterium)?|pflicht|obligatorisch|zwingend|ja|yes|x|1)(?![\p{L}\d])/iu],
  ['should', /^(?:s|soll|sollte|should|b|bk|b-kriterium|desirable|desired|wünschenswert|bewertung(?:skriterium)?|2)(?![\p{L}\d])/iu],
  ['may', /^(?:k|kann|could|can|may|optional|nice|c|wunsch|3)(?![\p{L}\d])/iu],
];
// Columns of which one is marked in each row: `Muss | Soll | Kann`.
const MARKED_HEAD = /^(?:muss|must|mandatory|essential|pflicht|soll|should|desirable|kann|could|may|optional)$/iu;
const MARKED = /^(?:x|✓|✔|☒|☑|•|ja|yes)$/iu;
const EXCLUSION = /ausschluss|k\.?\s?o\.?|^a(?:k|-kriterium)?$/iu;
const MIN_WORDS = 3;

export type TableRequirement = { clause: Clause; modality: Modality };

/**
 * What a row that says itself what it is asks, from one of its clauses: the cell's text without its number, or each entry of a list
 * within it. Null for clauses of the row's other cells and for further sentences.
 */
export function inRequirementRow({ clause: row, modality }: TableRequirement, clause: Clause, ofRow: Clause[]): TableRequirement | null {
  const [cell, at] = [row.spans[0], clause.spans[0]];
  if (!cell || !at || !clause.first || at.start < cell.start || at.start >= cell.end) return null;
  const next = ofRow.find(({ first, spans }) => first && (spans[0]?.start ?? 0) > at.start)?.spans[0]?.start ?? cell.end;
  const inner = ofRow.filter(({ spans }) => (spans[0]?.start ?? 0) >= at.start && (spans[0]?.start ?? 0) < Math.min(next, cell.end));
  const end = Math.max(at.end, ...inner.flatMap(({ spans }) => spans.map((span) => Math.min(span.end, cell.end))));
  return { clause: { ...clause, text: clause.source.text.slice(at.start, end).replace(/\s+/g, ' ').trim(), spans: [{ start: at.start, end }] }, modality };
}

/** Requirements that a table lists, one a row, with a column that says which must, should or may be met. */
export function requirementsInTables(source: Source): TableRequirement[] {
  const found: TableRequirement[] = [];
  let columns: Columns | null = null;
  let table = -1;
  for (const row of tableRowsOf(source)) {
    if (row.table !== table) [table, columns] = [row.table, null];
    const head = headOf(row);
    if (head) {
      columns = head;
      continue;
    }
    const [text, kind] = columns ? [cellAt(row, columns.text), kindCell(row, columns)] : [null, null];
    const entry = !text || !columns ? null : columns.answered ? answeredOf(source, row, text) : kind ? requirementOf(source, row, text, kind) : null;
    if (entry) found.push(entry);
  }
  return found;
}

/** The columns of a table that lists requirements; `kind` is that of the answers where none says how each binds. */
type Columns = { text: number; kind: number; answered: boolean; marked: Map<number, TableCell> };

function headOf(row: TableRow): Columns | null {
  const text = row.cells.find((cell) => TEXT_HEAD.test(cell.text));
  const marked = new Map(row.cells.filter((cell) => MARKED_HEAD.test(cell.text)).map((cell) => [cell.column, cell]));
  const kind = row.cells.find((cell) => cell !== text && KIND_HEAD.test(cell.text));
  if (text && kind) return { text: text.column, kind: kind.column, answered: false, marked: marked.size > 1 ? marked : new Map() };
  const asked = row.cells.find((cell) => ASKED_HEAD.test(cell.text));
  const answer = row.cells.find((cell) => cell !== asked && ANSWER_HEAD.test(cell.text));
  return asked && answer && !row.cells.some((cell) => WEIGHED.test(cell.text)) ? { text: asked.column, kind: answer.column, answered: true, marked: new Map() } : null;
}

/** A row that bidders answer: a must, unless its own words bind, which are read as any sentence. */
function answeredOf(source: Source, row: TableRow, text: TableCell): TableRequirement | null {
  if ((text.text.match(/\p{L}{2,}/gu)?.length ?? 0) < MIN_WORDS || /[?:]$/.test(text.text) || modalityOf(text.text, true)) return null;
  return inRow(source, row, text, { kind: 'must', sureness: 0.6, exclusion: false });
}

/** The cell that says how a row binds: its own, or the head over the one that is marked. */
function kindCell(row: TableRow, { kind, marked }: Columns): TableCell | null {
  const mark = row.cells.find(({ column, text }) => marked.has(column) && MARKED.test(text));
  return marked.size > 0 ? (marked.get(mark?.column ?? -1) ?? null) : cellAt(row, kind);
}

function cellAt(row: TableRow, column: number): TableCell | null {
  return row.cells.find((cell) => cell.column === column) ?? null;
}

function requirementOf(source: Source, row: TableRow, text: TableCell, kind: TableCell): TableRequirement | null {
  const named = KINDS.find(([, words]) => words.test(kind.text))?.[0];
  if (!named || kind.text.length > 40 || (text.text.match(/\p{L}{2,}/gu)?.length ?? 0) < MIN_WORDS) return null;
  return inRow(source, row, text, { kind: named, sureness: 0.9, exclusion: named === 'must' && EXCLUSION.test(kind.text) });
}

function inRow(source: Source, row: TableRow, text: TableCell, modality: Modality): TableRequirement {
  const unit: Unit = { kind: 'table_row', level: null, start: row.start, end: row.end, cells: [], page: null, section: -1, path: null };
  const own = unitAt(source, row.start) ?? unit;
  return {
    clause: { source, text: text.text, spans: [{ start: text.start, end: text.end }], unit: own, lead: null, outer: null, first: true },
    modality,
  };
}
