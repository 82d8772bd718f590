import type { Source, Unit } from '../source/source.ts';
import type { BoqItem } from './boq-item.ts';
import { kindInWords } from './boq-item.ts';

// `BoQ/01.02.0030` is a category or an item, `BoQ/01.02.0030/text` its long text, `…/Provis` something that is said of it.
const PATH = /^(?<bill>BoQ(?:\[\d+\])?)\/(?<number>[^/]+)(?:\/(?<part>.+))?$/u;

type Place = { bill: string; number: string; part: string | null };
type Open = { item: BoqItem; facts: Map<string, string> };

/**
 * The positions of a GAEB file in its order, each with quantity, unit, texts and the prices that stand in it. Numbers are in the
 * file's currency, without VAT. Positions that are left out on purpose (NotAppl) are none. Empty for any other document.
 */
export function billOfQuantities(source: Source): BoqItem[] {
  if (source.document.format !== 'gaeb') return [];
  const items: Open[] = [];
  // Files that number two positions alike keep both; texts go to the last.
  const last = new Map<string, Open>();
  const headings = new Map<string, string>();
  for (const unit of source.units) {
    const place = placeOf(unit);
    if (!place) continue;
    const key = `${place.bill}/${place.number}`;
    if (place.part !== null) last.get(key)?.facts.set(place.part, textOf(source, unit));
    if (place.part === null && unit.kind === 'heading') headings.set(key, textOf(source, unit));
    else if (place.part === null && unit.kind === 'table_row') {
      const made = { item: newItem(source, unit, place, headings), facts: new Map<string, string>() };
      items.push(made);
      last.set(key, made);
    } else if (place.part === 'text') addText(last.get(key)?.item, source, unit);
  }
  const bases = lowestAlternatives(items);
  return items.filter(({ facts }) => !isYes(facts.get('NotAppl'))).map((open) => ({ ...open.item, kind: kindOf(open, bases), quantity: open.item.quantity ?? (isYes(open.facts.get('LumpSumItem')) ? 1 : null) }));
}

function placeOf(unit: Unit): Place | null {
  const { bill, number, part } = PATH.exec(unit.path ?? '')?.groups ?? {};
  return bill && number ? { bill, number, part: part ?? null } : null;
}

function newItem(source: Source, unit: Unit, { bill, number }: Place, headings: Map<string, string>): BoqItem {
  const [quantity, measure, title, unitPrice, total] = unit.cells.map((cell) => source.text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim());
  return {
    position: number,
    title: title ?? '',
    longText: '',
    quantity: numberIn(quantity),
    unit: measure ? measure : null,
    unitPrice: numberIn(unitPrice),
    total: numberIn(total),
    kind: 'normal',
    group: [...headings].filter(([path]) => `${bill}/${number}`.startsWith(`${path}.`)).map(([, heading]) => heading),
    spans: [{ source, start: unit.start, end: unit.end }],
  };
}

function addText(item: BoqItem | undefined, source: Source, unit: Unit): void {
  if (!item) return;
  const text = textOf(source, unit);
  const last = item.spans.at(-1);
  if (item.longText && last) last.end = unit.end;
  else item.spans.push({ source, start: unit.start, end: unit.end });
  item.longText = item.longText ? `${item.longText}\n${text}` : text;
}

/** The lowest serial number of each group of alternatives: that position counts, the others would take its place. */
function lowestAlternatives(items: Open[]): Map<string, number> {
  const lowest = new Map<string, number>();
  for (const { facts } of items) {
    const group = facts.get('ALNGroupNo');
    if (group) lowest.set(group, Math.min(lowest.get(group) ?? Infinity, Number(facts.get('ALNSerNo') ?? 0)));
  }
  return lowest;
}

function kindOf({ item, facts }: Open, bases: Map<string, number>): BoqItem['kind'] {
  const group = facts.get('ALNGroupNo');
  if (group && Number(facts.get('ALNSerNo') ?? 0) > (bases.get(group) ?? 0)) return 'alternative';
  const provisional = facts.get('Provis');
  if (provisional !== undefined) return /^withtotal$/iu.test(provisional) ? 'normal' : 'optional';
  return kindInWords(`${item.title}\n${item.longText}`);
}

function textOf(source: Source, unit: Unit): string {
  return source.text.slice(unit.start, unit.end).replace(/\s+/g, ' ').trim();
}

function isYes(text: string | undefined): boolean {
  return /^yes$/iu.test(text ?? '');
}

/** GAEB writes numbers with a decimal point and without groups. */
function numberIn(text: string | undefined): number | null {
  return text && /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
