import { z } from 'zod';
import { Phrase } from '../bidding/phrase.ts';
import { CompanyProfile } from '../company-profile.ts';
import { TenderDocument, TenderWarning, listed, tenderInput } from '../schema.ts';

export const EstimateCostInput = z.strictObject({ ...tenderInput, company: CompanyProfile }).meta({ id: 'EstimateCostInput' });
export type EstimateCostInput = z.infer<typeof EstimateCostInput>;

/** What a text says for another language than the tender's; absent in results of before it was kept. */
const said = z.array(Phrase).optional();

/**
 * One position of the calculation. What nobody stated is null, and the position is `open` then: it is never guessed. Money is in the
 * output's currency, hours and material per unit.
 */
export const CostItem = z.object({
  ...listed,
  /** The document's own number (`01.02.0030`), null where it has none. */
  position: z.string().nullable(),
  title: z.string(),
  quantity: z.number().nullable(),
  unit: z.string().nullable(),
  hours_per_unit: z.number().min(0).nullable(),
  hourly_rate: z.number().min(0).nullable(),
  material_per_unit: z.number().min(0).nullable(),
  /** Where hours and material come from: the documents, the company's unit costs, a model's proposal, a person who reviewed it; or open. */
  basis: z.enum(['document', 'unit_cost', 'model', 'person', 'open']),
  note: z.string(),
  said,
});
export type CostItem = z.infer<typeof CostItem>;

/** Sums over the items that can be calculated; `open_items` cannot. */
export const CostTotals = z.object({ hours: z.number(), labour: z.number(), material: z.number(), overhead: z.number(), risk: z.number(), profit: z.number(), net: z.number(), open_items: z.number().int() });
export type CostTotals = z.infer<typeof CostTotals>;

export const ESTIMATE_COST_SCHEMA = 'tender.estimate_cost/1';

export const EstimateCostOutput = z
  .object({
    schema: z.literal(ESTIMATE_COST_SCHEMA),
    documents: z.array(TenderDocument),
    currency: z.string(),
    /** Where the positions come from: a bill of quantities, a price sheet, or the scope as written. */
    source: z.enum(['bill_of_quantities', 'price_sheet', 'scope']),
    items: z.array(CostItem),
    overhead_percent: z.number(),
    risk_percent: z.number(),
    profit_percent: z.number(),
    totals: CostTotals,
    assumptions: z.array(z.object({ id: z.string(), text: z.string(), said })),
    warnings: z.array(TenderWarning),
  })
  .meta({ id: 'EstimateCostOutput' });
export type EstimateCostOutput = z.infer<typeof EstimateCostOutput>;
