import type { Source } from '../source/source.ts';
import { type TableRow, tableRowsOf } from '../structured/table-rows.ts';
import { timeUnit } from '../structured/time-unit.ts';
import { decimalMark, writtenNumber } from '../structured/written-number.ts';

/** Work that the documents list as such: a row of a table, or a work package. Offsets into the flat text. */
export type ListedWork = { source: Source; start: number; end: number; position: string | null; title: string; quantity: number | null; unit: string | null };

type Columns = { position: number | null; title: number; quantity: number | null; unit: string | null };

const THING = /^(?:leistung(?:en)?|bezeichnung|artikel|gegenstand|position|rolle|profil|funktion|gerät|produkt|maßnahme|aufgabe|role|labou?r category|item|product|supplies|services?|task)$/iu;
const OUTCOME = /^(?:deliverables?|liefer(?:gegenst(?:and|ände)|objekte?)|arbeitspakete?|work ?packages?|leistungsphasen?)$/iu;
const COUNT = /^(?:menge|anzahl|stückzahl|stück|qty\.?|quantity|(?:anzahl|number of)\s(?:stück|stunden|tage|personentage|hours|days|units)|hours|stunden|(?:personen|mann|berater)tage|(?:person|man)[- ]days)$/iu;
const PIECES = /^(?:anzahl|stückzahl|stück|qty\.?|quantity|anzahl stück|number of units)$/iu;
const NUMBERED = /^(?:pos\.?|nr\.?|no\.?|lfd\.? ?nr\.?|#|id)$/iu;
// What is weighed or asked of a bid is no work.
const NO_WORK = /gewicht|punkt|bewert|kriteri|weight|points?(?!\p{L})|score|criteri|evaluation|seiten|pages/iu;
const SUM = /^(?:summe|gesamt\p{L}*|zwischensumme|(?:sub|grand )?totals?)(?!\p{L})/iu;
const PACKAGE = /^(?:[a-z0-9]{1,2}(?:[.)]\d{0,2})*\s+)?(?<label>(?:arbeitspaket|work ?package|leistungsphase|teilleistung|deliverable|liefergegenstand|AP|WP)\s?(?:nr\.?\s?)?(?:\d{1,2}[a-z]?|[IVX]{1,4}))(?:\s*[:–—-]\s*|\s+)(?<title>\p{L}.{2,})$/isu;
const LABEL = /^(?:arbeitspaket|work ?package|deliverable|liefergegenstand|AP|WP)\s?(?:\d{1,2}[a-z]?|[IVX]{1,4})$/iu;

/** The rows of tables that name work with a number, or things to deliver; and work packages, by their headings or labelled rows. Each label once. */
export function listedWork(source: Source): ListedWork[] {
  const seen = new Set<string>();
  // A table of contents and a heading name the same package.
  const first = ({ position }: ListedWork): boolean => {
    if (position === null || !LABEL.test(position)) return true;
    const known = seen.has(position.toLowerCase());
    seen.add(position.toLowerCase());
    return !known;
  };
  return [...inTables(source), ...packages(source)].toSorted((a, b) => a.start - b.start).filter(first);
}

function inTables(source: Source): ListedWork[] {
  return [...Map.groupBy(tableRowsOf(source), ({ table }) => table).values()].flatMap((rows) => {
    const head = rows.findIndex((row) => columnsOf(row) !== null);
    const columns = rows[head] ? columnsOf(rows[head]) : null;
    const below = rows.slice(head + 1);
    const at = (row: TableRow, column: number | null): string => row.cells.find((cell) => cell.column === column)?.text ?? '';
    if (!columns) return rows.flatMap((row) => labelled(source, row));
    const mark = decimalMark(below.map((row) => at(row, columns.quantity)), source.language);
    return below.flatMap((row): ListedWork[] => {
      const title = at(row, columns.title);
      const quantity = columns.quantity === null ? null : writtenNumber(at(row, columns.quantity), mark);
      if (!/\p{L}{3}/u.test(title) || SUM.test(title) || (columns.quantity !== null && (quantity === null || quantity <= 0))) return [];
      return [{ source, start: row.start, end: row.end, position: at(row, columns.position) || null, title, quantity, unit: columns.unit }];
    });
  });
}

function columnsOf({ cells }: TableRow): Columns | null {
  if (cells.length < 2 || cells.some(({ text }) => NO_WORK.test(text))) return null;
  const find = (pattern: RegExp): number | null => cells.find(({ text }) => pattern.test(text))?.column ?? null;
  const quantity = find(COUNT);
  const outcome = find(OUTCOME);
  const title = outcome ?? (quantity === null ? null : find(THING));
  if (title === null) return null;
  const counted = cells.find(({ column }) => column === quantity)?.text ?? '';
  const pieces = PIECES.test(counted) ? (/^(?:qty|quantity|number)/iu.test(counted) ? 'pcs' : 'Stück') : null;
  return { position: find(NUMBERED), title, quantity, unit: timeUnit(counted) ?? pieces };
}

/** `Deliverable 1 | Accepted features`: a row that bears its label. */
function labelled(source: Source, { start, end, cells: [label, title] }: TableRow): ListedWork[] {
  if (!label || !title || !LABEL.test(label.text) || !/\p{L}{3}/u.test(title.text)) return [];
  return [{ source, start, end, position: label.text, title: title.text, quantity: null, unit: null }];
}

function packages(source: Source): ListedWork[] {
  return source.units.flatMap((unit): ListedWork[] => {
    if (unit.kind !== 'heading') return [];
    const { label, title } = PACKAGE.exec(source.text.slice(unit.start, unit.end).replace(/\s+/g, ' ').trim())?.groups ?? {};
    return label && title ? [{ source, start: unit.start, end: unit.end, position: label, title, quantity: null, unit: null }] : [];
  });
}
