import { Id } from '@0711/contract/common';
import { ApiKey } from '@0711/contract/api-key';
import { z } from 'zod';
import { paging } from '../../lib/paging.ts';

export const ListKeys = z.strictObject(paging);

const Customer = z.object({ id: Id, name: z.string().nullable() });
export type Customer = z.infer<typeof Customer>;

/** A key with the names that the Network knows. `customers` null: all; a name is null for a company that is not there any more. */
export const KeyRow = ApiKey.extend({ customers: z.array(Customer).nullable(), created_by_name: z.string().nullable() });
export type KeyRow = z.infer<typeof KeyRow>;
export const KeyList = z.object({ keys: z.array(KeyRow), total: z.number().int(), next_cursor: z.string().nullable() });

export const KeyId = z.strictObject({ id: Id });
export const RotateKey = z.strictObject({ id: Id, overlap_hours: z.number().int().min(0).max(720) });

export const FindCustomers = z.strictObject({ search: z.string().trim().max(200).default('') });
export const Customers = z.array(z.object({ id: Id, name: z.string() }));
