import type { Source, Unit } from '../source/source.ts';
import { tableRowsOf } from '../structured/table-rows.ts';
import type { TableCell, TableRow } from '../structured/table-rows.ts';
import type { Clause } from './clauses.ts';
import type { Modality } from './modality.ts';

const KIND_HEAD = /^(?:muss|soll|kann|k\.?\s?o\.?|a\/b|typ|art|verbindlichkeit|priorität|prio|gewichtung|kriterium(?:s?(?:art|typ))?|anforderungs(?:art|typ)|mandatory|priority|must|moscow|type|obligation|level)(?![\p{L}])[^\n]{0,40}$/iu;
const TEXT_HEAD = /^(?:anforderung(?:en|stext|sbeschreibung)?|beschreibung|requirements?|description|kriterium|leistung(?:smerkmal)?|merkmal|funktion(?:alität)?|specification|spezifikation|eigenschaft|text|bezeichnung)(?![\p{L}])[^\n]{0,40}$/iu;
const KINDS: [Modality['kind'], RegExp][] = [
  ['must', /^(?:m|muss|must|mandatory|required|a|ak|a-kriterium|ausschluss(?:kriterium)?|k\.?\s?o\.?(?:-?kriterium)?|pflicht|obligatorisch|zwingend|ja|yes|x|1)(?![\p{L}\d])/iu],
  ['should', /^(?:s|soll|sollte|should|b|bk|b-kriterium|desirable|desired|wünschenswert|bewertung(?:skriterium)?|2)(?![\p{L}\d])/iu],
  ['may', /^(?:k|kann|could|can|may|optional|nice|c|wunsch|3)(?![\p{L}\d])/iu],
];
const EXCLUSION = /ausschluss|k\.?\s?o\.?|^a(?:k|-kriterium)?$/iu;
const MIN_WORDS = 3;

export type TableRequirement = { clause: Clause; modality: Modality };

/** Requirements that a table lists, one a row, with a column that says which must, should or may be met. */
export function requirementsInTables(source: Source): TableRequirement[] {
  const found: TableRequirement[] = [];
  let columns: { text: number; kind: number } | null = null;
  let table = -1;
  for (const row of tableRowsOf(source)) {
    if (row.table !== table) [table, columns] = [row.table, null];
    const head = headOf(row);
    if (head) {
      columns = head;
      continue;
    }
    const [text, kind] = columns ? [cellAt(row, columns.text), cellAt(row, columns.kind)] : [null, null];
    const entry = text && kind ? requirementOf(source, row, text, kind) : null;
    if (entry) found.push(entry);
  }
  return found;
}

function headOf(row: TableRow): { text: number; kind: number } | null {
  const text = row.cells.find((cell) => TEXT_HEAD.test(cell.text));
  const kind = row.cells.find((cell) => cell !== text && KIND_HEAD.test(cell.text));
  return text && kind ? { text: text.column, kind: kind.column } : null;
}

function cellAt(row: TableRow, column: number): TableCell | null {
  return row.cells.find((cell) => cell.column === column) ?? null;
}

function requirementOf(source: Source, row: TableRow, text: TableCell, kind: TableCell): TableRequirement | null {
  const named = KINDS.find(([, words]) => words.test(kind.text))?.[0];
  if (!named || kind.text.length > 40 || (text.text.match(/\p{L}{2,}/gu)?.length ?? 0) < MIN_WORDS) return null;
  const unit: Unit = { kind: 'table_row', level: null, start: row.start, end: row.end, cells: [], page: null, section: -1, path: null };
  const own = source.units.find((one) => one.start === row.start) ?? unit;
  return {
    clause: { source, text: text.text, spans: [{ start: text.start, end: text.end }], unit: own, lead: null, outer: null, first: true },
    modality: { kind: named, sureness: 0.9, exclusion: named === 'must' && EXCLUSION.test(kind.text) },
  };
}
