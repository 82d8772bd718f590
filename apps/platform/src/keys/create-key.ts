import type { Scope as KeyScope } from '@0711/contract/common';
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Services } from '../context.ts';
import { apiKeys } from '../db/schema.ts';
import { hashKey } from './find-key.ts';

export type NewKey = { name: string; scopes: KeyScope[]; /** Null: all customers. */ customerIds: string[] | null };

/** Makes a key. What is returned is the only copy of it: stored is its hash. */
export async function createKey({ db }: Pick<Services, 'db'>, { name, scopes, customerIds }: NewKey): Promise<{ id: string; key: string }> {
  const key = `pk_${randomBytes(32).toString('base64url')}`;
  const id = uuid();
  await db.insert(apiKeys).values({ id, name, hash: hashKey(key), scopes, customerIds });
  return { id, key };
}
