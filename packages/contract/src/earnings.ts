import { z } from 'zod';
import { Confidence, Timestamp } from './common.ts';

const Cents = z.number().int();
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month as in 2026-11');

/** What an expert earns, as the Network last told it: money belongs to the Network, and `as_of` says how old it is. */
export const Earnings = z
  .object({
    currency: z.string().length(3),
    /** Share of the rate that 0711 keeps, 0–100. */
    fee_percent: Confidence,
    available_cents: Cents,
    next_payout: z.object({ date: z.iso.date(), amount_cents: Cents }).nullable(),
    months: z.array(z.object({ month: Month, gross_cents: Cents, fee_cents: Cents, net_cents: Cents, tasks: z.number().int().min(0) })).max(120),
    transactions: z.array(z.object({ type: z.enum(['earning', 'payout']), amount_cents: Cents, date: z.iso.date(), status: z.string().max(32) })).max(500),
    as_of: Timestamp,
  })
  .meta({ id: 'Earnings' });
export type Earnings = z.infer<typeof Earnings>;
