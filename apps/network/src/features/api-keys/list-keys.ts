import type { ApiKey } from '@0711/contract/api-key';
import { inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { companies, users } from '../../lib/db/schema-auth.ts';
import { asStaff } from '../admin/as-staff.ts';
import type { KeyList, KeyRow, ListKeys } from './schema.ts';

/** The Platform's keys, with the names of their customers and makers. For staff. */
export async function listKeys(ctx: Context, { limit, cursor }: z.output<typeof ListKeys>): Promise<z.output<typeof KeyList>> {
  const page = await asStaff(ctx).keys.list({ limit, ...(cursor ? { cursor } : {}) });
  return { ...page, keys: await withNames(ctx, page.keys) };
}

async function withNames({ db }: Context, keys: readonly ApiKey[]): Promise<KeyRow[]> {
  const customerIds = [...new Set(keys.flatMap((key) => key.customer_ids ?? []))];
  const makerIds = [...new Set(keys.flatMap((key) => key.created_by ?? []))];
  const [known, makers] = await Promise.all([
    customerIds.length === 0 ? [] : db.select({ id: companies.id, name: companies.name }).from(companies).where(inArray(companies.id, customerIds)),
    makerIds.length === 0 ? [] : db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, makerIds)),
  ]);
  const nameOf = (rows: readonly { id: string; name: string }[], id: string | null) => rows.find((row) => row.id === id)?.name ?? null;
  return keys.map((key) => ({
    ...key,
    customers: key.customer_ids?.map((id) => ({ id, name: nameOf(known, id) })) ?? null,
    created_by_name: nameOf(makers, key.created_by),
  }));
}
