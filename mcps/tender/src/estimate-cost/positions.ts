import type { Evidence } from '@0711/contract/evidence';
import { evidenceFor } from '@0711/mcp-sdk/evidence';
import type { Requirement } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { billOfQuantities } from '../structured/bill-of-quantities.ts';
import type { BoqItem } from '../structured/boq-item.ts';
import { priceSheet } from '../structured/price-sheet.ts';
import { scopePositions } from './scope-positions.ts';
import type { Effort } from './stated-efforts.ts';
import type { EstimateCostOutput } from './schema.ts';

/** What has to be calculated: a position, a stated effort, or a task of the scope, whose quantity nobody may have stated. */
export type Position = Pick<BoqItem, 'position' | 'title' | 'group' | 'longText' | 'quantity' | 'unit' | 'unitPrice' | 'kind'> & { every: Effort['every']; evidence: Evidence[] };

/** `left`: sentences of the scope that are no positions of their own, since work packages or deliverables stand for them. */
export type Positions = { source: EstimateCostOutput['source']; positions: Position[]; left: number };

/** The positions of a tender: of its bills of quantities, else of its price sheets, else what its scope lists and states. */
export function positionsOf(sources: Source[], requirements: Requirement[]): Positions {
  const bill = sources.flatMap(billOfQuantities);
  if (bill.length > 0) return { source: 'bill_of_quantities', positions: bill.map(fromItem), left: 0 };
  const sheet = sources.flatMap(priceSheet);
  if (sheet.length > 0) return { source: 'price_sheet', positions: sheet.map(fromItem), left: 0 };
  return { source: 'scope', ...scopePositions(sources, requirements) };
}

function fromItem(item: BoqItem): Position {
  const evidence = item.spans.map(({ source, start, end }) => evidenceFor(source.document, source.toDocument(start), source.toDocument(end)));
  return { ...item, every: null, evidence };
}
