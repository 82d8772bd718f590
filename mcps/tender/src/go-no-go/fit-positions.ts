import type { Evidence } from '@0711/contract/evidence';
import { sameStem, stemsOf } from '../bidding/stems.ts';
import type { CompanyProfile } from '../company-profile.ts';
import type { Position, Positions } from '../estimate-cost/positions.ts';

/** How many positions of a bill name work of the company, and which work, the most frequent first. `confidence`: that of a file that states its positions. */
export type PositionsFit = { count: number; all: number; names: string[]; confidence: number; evidence: Evidence[] };

/** A bill names its positions one by one; a price sheet's lines were read from a table. */
const CONFIDENCE = { bill_of_quantities: 95, price_sheet: 80 };
const NAMED = 4;

/**
 * The positions whose short text or headings name a service of the company or what one of its unit costs is for, with all its words.
 * Null where the tender has neither a bill of quantities nor a price sheet, or the profile names no work.
 */
export function fitPositions({ source, positions }: Positions, company: CompanyProfile): PositionsFit | null {
  const works = [...new Set([...company.services, ...company.unit_costs.map(({ match }) => match)])].map((name) => ({ name, stems: stemsOf(name) })).filter(({ stems }) => stems.length > 0);
  if (source === 'scope' || positions.length === 0 || works.length === 0) return null;
  const fitting = positions.flatMap((position) => {
    const named = stemsOf(wordsOf(position));
    const work = works.find(({ stems }) => stems.every((stem) => named.some((other) => sameStem(stem, other))));
    return work ? [{ name: work.name, position }] : [];
  });
  const names = [...Map.groupBy(fitting, ({ name }) => name)].toSorted(([, a], [, b]) => b.length - a.length).map(([name]) => name);
  return { count: fitting.length, all: positions.length, names: names.slice(0, NAMED), confidence: CONFIDENCE[source], evidence: fitting.slice(0, 2).flatMap(({ position }) => position.evidence.slice(0, 1)) };
}

function wordsOf({ title, group }: Position): string {
  return [title, ...group].join(' ');
}
