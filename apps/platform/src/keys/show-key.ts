import { Scope as KeyScope } from '@0711/contract/common';
import type { ApiKey } from '@0711/contract/api-key';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { apiKeys } from '../db/schema.ts';

type Row = typeof apiKeys.$inferSelect;

/** A key's columns with its status by the database's clock. */
export const keyColumns = {
  key: apiKeys,
  status: sql<ApiKey['status']>`case when ${apiKeys.revokedAt} is null then 'active' when ${apiKeys.revokedAt} > now() then 'expiring' else 'revoked' end`,
};

/** A key as operators see it. */
export function showKey({ key, status }: { key: Row; status: ApiKey['status'] }): ApiKey {
  return {
    id: key.id,
    name: key.name,
    scopes: z.array(KeyScope).parse(key.scopes),
    customer_ids: key.customerIds,
    requests_per_minute: key.requestsPerMinute,
    status,
    created_by: key.createdBy,
    created_at: key.createdAt.toISOString(),
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    revoked_at: key.revokedAt?.toISOString() ?? null,
  };
}
