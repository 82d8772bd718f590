import type { CreateApiKey, NewApiKey } from '@0711/contract/api-key';
import { v7 as uuid } from 'uuid';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context, Transaction } from '../context.ts';
import { apiKeys } from '../db/schema.ts';
import { invalid } from '../invalid.ts';
import { requireOperator } from '../scope.ts';
import { BOOTSTRAP_KEY } from './ensure-bootstrap-key.ts';
import { hashKey } from './find-key.ts';
import { makeKey } from './key-format.ts';
import { showKey } from './show-key.ts';

/** What the verbs on keys need. */
export type KeyContext = Pick<Context, 'db' | 'actor' | 'scope' | 'traceparent' | 'forgetKey'>;

/** Makes a key. The `secret` returned is the only copy of it: stored is its hash. Throws `forbidden`, `invalid` for a reserved name. */
export async function createKey(ctx: KeyContext, input: CreateApiKey): Promise<NewApiKey> {
  requireOperator(ctx.scope);
  if (input.name === BOOTSTRAP_KEY) throw invalid([{ path: 'name', code: 'reserved', message: `"${BOOTSTRAP_KEY}" is the name of the key that the environment names` }]);
  return ctx.db.transaction((tx) => insertKey(tx, ctx, input, null));
}

/** Writes a new key with its line in the audit log. `replaces` is the id of the key that it takes over from. */
export async function insertKey(tx: Transaction, ctx: KeyContext, input: CreateApiKey, replaces: string | null): Promise<NewApiKey> {
  const secret = makeKey();
  const id = uuid();
  const { name, scopes, customer_ids: customerIds, requests_per_minute: requestsPerMinute = null } = input;
  const [row] = await tx
    .insert(apiKeys)
    .values({ id, name, hash: hashKey(secret), scopes: [...new Set(scopes)], customerIds, requestsPerMinute, createdBy: ctx.actor.id })
    .returning();
  if (row === undefined) throw new Error('a key was not written');
  await writeAudit(tx, ctx, {
    action: 'key.created', subjectType: 'key', subjectId: id, customerId: null,
    details: { name, scopes: row.scopes, customer_ids: customerIds, ...(replaces === null ? {} : { replaces }) },
  });
  return { key: showKey({ key: row, status: 'active' }), secret };
}
