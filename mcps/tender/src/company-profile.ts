import { Id, TextBlock, TextLine } from '@0711/contract/common';
import { z } from 'zod';
import { Money, TenderDate } from './schema.ts';

/** Several lines, or none: what was stored once fits again. */
const someText = (max: number) => z.union([TextBlock(max), z.literal('')]).default('');

const some = <T extends z.ZodType>(entry: T) => z.array(entry).max(200).default([]);

export const Certificate = z.strictObject({ id: Id, name: TextLine(300), issuer: TextLine(300).optional(), valid_until: TenderDate.optional() });

/** A job that was done for somebody, as bidders state them. */
export const Reference = z.strictObject({
  id: Id,
  title: TextLine(300),
  client: TextLine(300),
  description: someText(4000),
  start: TenderDate.optional(),
  end: TenderDate.optional(),
  value: Money.optional(),
});

/** People of one kind: `count` of them, each with at least `years_experience`. */
export const Staff = z.strictObject({ id: Id, role: TextLine(200), qualification: someText(1000), years_experience: z.number().min(0).max(80).optional(), count: z.number().int().min(0).max(1_000_000) });

export const Insurance = z.strictObject({ id: Id, kind: TextLine(200), coverage: Money });

/** What an hour of a role is charged with, before overhead, risk and profit. */
export const Rate = z.strictObject({ id: Id, role: TextLine(200), hourly: z.number().min(0).max(100_000) });

/** What a piece of work takes: `match` are words of which a position's text has all. Hours and material are per unit. */
export const UnitCost = z.strictObject({
  id: Id,
  match: TextLine(200),
  unit: TextLine(20),
  hours_per_unit: z.number().min(0).max(100_000).default(0),
  rate: Id.optional(),
  material_per_unit: z.number().min(0).max(100_000_000).default(0),
});

/** A text that the company uses in its bids, on one topic. */
export const Passage = z.strictObject({ id: Id, topic: TextLine(200), text: TextBlock(20_000) });

/**
 * What a company can show for itself: the same in every task that weighs a tender against it. What is left out is unknown, never "no".
 * Amounts are in `currency`, shares in percent.
 */
export const CompanyProfile = z
  .strictObject({
    name: TextLine(300),
    address: TextBlock(500).optional(),
    email: z.email().max(320).optional(),
    phone: TextLine(50).optional(),
    founded: z.number().int().min(1000).max(9999).optional(),
    employees: z.number().int().min(0).max(10_000_000).optional(),
    currency: z.string().regex(/^[A-Z]{3}$/).default('EUR'),
    turnover: some(z.strictObject({ year: z.number().int().min(1900).max(2200), amount: z.number().min(0) })),
    services: some(TextLine(200)),
    regions: some(TextLine(200)),
    languages: some(TextLine(50)),
    certificates: some(Certificate),
    references: some(Reference),
    staff: some(Staff),
    insurances: some(Insurance),
    rates: some(Rate),
    unit_costs: some(UnitCost),
    overhead_percent: z.number().min(0).max(500).optional(),
    risk_percent: z.number().min(0).max(100).optional(),
    profit_percent: z.number().min(0).max(100).optional(),
    /** Hours a month that are free for new work. */
    free_hours_per_month: z.number().min(0).max(10_000_000).optional(),
    /** Contracts below or above are not wanted. */
    smallest_contract: z.number().min(0).optional(),
    largest_contract: z.number().min(0).optional(),
    passages: some(Passage),
  })
  .meta({ id: 'CompanyProfile' });
export type CompanyProfile = z.infer<typeof CompanyProfile>;
