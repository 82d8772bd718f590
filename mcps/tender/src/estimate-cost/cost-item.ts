import { price } from '../bidding/format.ts';
import { type Phrase, type Piece } from '../bidding/phrase.ts';
import type { TenderLanguage } from '../bidding/read-tender.ts';
import { coverage, sameStem, stemsOf } from '../bidding/stems.ts';
import type { CompanyProfile } from '../company-profile.ts';
import { costPhrase } from './cost-words.ts';
import { notesIn } from './in-language.ts';
import type { Position } from './positions.ts';
import { rateOfRole } from './role-rate.ts';
import type { CostItem } from './schema.ts';
import { canonicalUnit, hoursIn } from './units.ts';

type UnitCost = CompanyProfile['unit_costs'][number];
/** A position as it is calculated, before it has an id; `mismatch` is a unit cost whose words fit and whose unit does not. */
export type Calculated = { item: Omit<CostItem, 'id'>; mismatch: UnitCost | null };

/** How many periods a month has; a year has 52 weeks. */
const PERIODS = { week: 52 / 12, month: 1, quarter: 1 / 3, year: 1 / 12 };
const NAMES = { week: { de: 'Wochen', en: 'weeks' }, month: { de: 'Monate', en: 'months' }, quarter: { de: 'Quartale', en: 'quarters' }, year: { de: 'Jahre', en: 'years' } };

type Basis = Pick<CostItem, 'hours_per_unit' | 'hourly_rate' | 'material_per_unit' | 'basis'> & { notes: Phrase[]; likeness: number };

/**
 * A position with hours, rate and material per unit where the company or the documents state them; else it is open. Confidence: the
 * share of quantity, hours, rate and material that is known, times how much of the title the words cover by which they were found.
 */
export function calculate(position: Position, company: CompanyProfile, language: TenderLanguage, months: number | null): Calculated {
  const { quantity, notes } = quantityOf(position, months);
  const { basis, mismatch } = basisOf(position, company);
  const { unitPrice } = position;
  const stated = unitPrice === null ? [] : [costPhrase('statedPrice', { de: price(unitPrice, 'de'), en: price(unitPrice, 'en') })];
  const said = [...notes, ...basis.notes, ...stated];
  const known = [quantity, basis.hours_per_unit, basis.hours_per_unit === 0 ? 0 : basis.hourly_rate, basis.material_per_unit].filter((value) => value !== null).length;
  const { hours_per_unit, hourly_rate, material_per_unit } = basis;
  return {
    item: {
      position: position.position, title: position.title, quantity, unit: position.unit, hours_per_unit, hourly_rate, material_per_unit,
      basis: known === 4 ? basis.basis : 'open',
      note: notesIn(said, language),
      said,
      confidence: Math.round(25 * known * basis.likeness),
      evidence: position.evidence,
    },
    mismatch,
  };
}

function quantityOf({ quantity, unit, kind, every }: Position, months: number | null): { quantity: number | null; notes: Phrase[] } {
  if (quantity === null) return { quantity, notes: [costPhrase('noQuantity')] };
  const stated: Piece[] = unit ? [quantity, ` ${unit}`] : [quantity];
  if (kind !== 'normal') return { quantity: 0, notes: [costPhrase('outside', kind, stated)] };
  if (every === null) return { quantity, notes: [] };
  if (months === null) return { quantity: null, notes: [costPhrase('everyOpen', every)] };
  const periods = months * PERIODS[every];
  return { quantity: Math.round(100 * quantity * periods) / 100, notes: [costPhrase('every', stated, [periods, ' ', NAMES[every]])] };
}

function basisOf(position: Position, company: CompanyProfile): { basis: Basis; mismatch: UnitCost | null } {
  const open = (note: Phrase): Basis => ({ hours_per_unit: null, hourly_rate: null, material_per_unit: null, basis: 'open', notes: [note], likeness: 1 });
  const title = stemsOf(position.title);
  const all = stemsOf(`${position.title} ${position.longText}`);
  const fitting = company.unit_costs
    .map((cost) => ({ cost, stems: stemsOf(cost.match) }))
    .filter(({ stems }) => stems.length > 0 && stems.every((stem) => all.some((other) => sameStem(stem, other))))
    .toSorted((a, b) => coverage(title, b.stems) - coverage(title, a.stems) || b.stems.length - a.stems.length);
  const found = fitting.find(({ cost }) => position.unit !== null && canonicalUnit(cost.unit) === canonicalUnit(position.unit));
  if (found) return { basis: fromUnitCost(found.cost, found.stems, title, company), mismatch: null };
  const mismatch = position.unit === null ? null : (fitting[0]?.cost ?? null);
  const hours = position.unit === null ? null : hoursIn(position.unit);
  if (hours !== null) return { basis: fromTime(hours, `${position.title} ${position.longText}`, company), mismatch: null };
  return { basis: open(mismatch ? costPhrase('otherUnit', mismatch.match, mismatch.unit, position.unit ?? '') : costPhrase('openUnitCost')), mismatch };
}

function fromUnitCost(cost: UnitCost, stems: string[], title: string[], company: CompanyProfile): Basis {
  const rate = company.rates.find(({ id }) => id === cost.rate);
  const hourly_rate = rate?.hourly ?? null;
  const notes = cost.hours_per_unit > 0 && hourly_rate === null ? [costPhrase('noRate', cost.match)] : [costPhrase('unitCost', cost.match)];
  // All words of the unit cost are there; how many words of the title are left that it says nothing of makes it less sure.
  return { hours_per_unit: cost.hours_per_unit, hourly_rate, material_per_unit: cost.material_per_unit, basis: 'unit_cost', notes, likeness: (1 + coverage(title, stems)) / 2 };
}

/** Time is paid by the rate of the role that the text names; nothing is bought. */
function fromTime(hours: number, text: string, company: CompanyProfile): Basis {
  const rate = rateOfRole(text, company.rates);
  return { hours_per_unit: hours, hourly_rate: rate?.hourly ?? null, material_per_unit: 0, basis: 'document', notes: [rate ? costPhrase('time', rate.role) : costPhrase('timeOpen')], likeness: 1 };
}
