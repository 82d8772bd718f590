import type { Evidence } from '@0711/contract/evidence';
import { evidenceFor } from '@0711/mcp-sdk/evidence';
import type { Requirement } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { billOfQuantities } from '../structured/bill-of-quantities.ts';
import type { BoqItem } from '../structured/boq-item.ts';
import { priceSheet } from '../structured/price-sheet.ts';
import { type Effort, statedEfforts } from './stated-efforts.ts';
import type { EstimateCostOutput } from './schema.ts';

/** What has to be calculated: a position, a stated effort, or a task of the scope, whose quantity nobody states. */
export type Position = Pick<BoqItem, 'position' | 'title' | 'longText' | 'quantity' | 'unit' | 'unitPrice' | 'kind'> & { every: Effort['every']; evidence: Evidence[] };

const SCOPE = /leistungs(?:umfang|inhalt|pflichten|gegenstand)|aufgaben|arbeitspaket|zu erbringende|gegenstand|deliverables|scope|tasks|statement of work|anforderungen an die leistung/iu;
const WORK = new Set<Requirement['category']>(['technical', 'service', 'security', 'other']);
const MAX_TASKS = 150;

/** The positions of a tender: of its bills of quantities, else of its price sheets, else the efforts and tasks that its scope states. */
export function positionsOf(sources: Source[], requirements: Requirement[]): { source: EstimateCostOutput['source']; positions: Position[] } {
  const bill = sources.flatMap(billOfQuantities);
  if (bill.length > 0) return { source: 'bill_of_quantities', positions: bill.map(fromItem) };
  const sheet = sources.flatMap(priceSheet);
  if (sheet.length > 0) return { source: 'price_sheet', positions: sheet.map(fromItem) };
  const efforts = sources.flatMap(statedEfforts);
  return { source: 'scope', positions: [...efforts.map(fromEffort), ...tasks(requirements, efforts).map(fromTask)] };
}

function fromItem(item: BoqItem): Position {
  const evidence = item.spans.map(({ source, start, end }) => evidenceFor(source.document, source.toDocument(start), source.toDocument(end)));
  return { ...item, every: null, evidence };
}

function fromEffort({ source, start, end, text, quantity, unit, every }: Effort): Position {
  return { position: null, title: text, longText: '', quantity, unit, unitPrice: null, kind: 'normal', every, evidence: [evidenceFor(source.document, source.toDocument(start), source.toDocument(end))] };
}

/** Work that the scope asks for; where no section is named so, whatever asks for work. Sentences that state an effort stand there already. */
function tasks(requirements: Requirement[], efforts: Effort[]): Requirement[] {
  const asked = requirements.filter(({ kind, text }) => kind !== 'may' && !efforts.some((effort) => effort.text.includes(text) || text.includes(effort.text)));
  const scope = asked.filter(({ section, category }) => section !== null && SCOPE.test(section) && category !== 'submission');
  return (scope.length > 0 ? scope : asked.filter(({ category }) => WORK.has(category))).slice(0, MAX_TASKS);
}

function fromTask({ text, evidence }: Requirement): Position {
  return { position: null, title: text, longText: '', quantity: null, unit: null, unitPrice: null, kind: 'normal', every: null, evidence };
}
