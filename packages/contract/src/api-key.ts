import { z } from 'zod';
import { Id, Scope, TextLine, Timestamp } from './common.ts';

/** A key as it can be looked at: the key itself is shown once, when it is made. */
export const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    scopes: z.array(Scope),
    /** Null: all customers. */
    customer_ids: z.array(Id).nullable(),
    /** Null: the Platform's default. */
    requests_per_minute: z.number().int().nullable(),
    status: z.enum(['active', 'expiring', 'revoked']),
    created_by: z.string().nullable(),
    created_at: Timestamp,
    last_used_at: Timestamp.nullable(),
    /** From when on it is refused. */
    revoked_at: Timestamp.nullable(),
  })
  .meta({ id: 'APIKey' });
export type ApiKey = z.infer<typeof ApiKey>;

export const NewApiKey = z.object({ key: ApiKey, secret: z.string().describe('shown here and never again') }).meta({ id: 'NewAPIKey' });
export type NewApiKey = z.infer<typeof NewApiKey>;

export const CreateApiKey = z
  .strictObject({
    name: TextLine(120),
    scopes: z.array(Scope).min(1).max(3),
    customer_ids: z.array(Id).min(1).max(1000).nullable().default(null),
    requests_per_minute: z.number().int().min(1).max(1_000_000).optional(),
  })
  .meta({ id: 'CreateAPIKey' });
export type CreateApiKey = z.infer<typeof CreateApiKey>;

/** For how many hours the former key still works beside the new one; 0: not at all. */
export const RotateApiKey = z.strictObject({ overlap_hours: z.number().int().min(0).max(720).default(24) }).meta({ id: 'RotateAPIKey' });
