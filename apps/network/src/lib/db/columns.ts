import { pgSchema, timestamp } from 'drizzle-orm/pg-core';

/** Everything that the Network owns. Only the Platform's API crosses to the other service. */
export const network = pgSchema('network');

export type Json = Record<string, unknown>;
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
export const now = (name: string) => at(name).notNull().defaultNow();
