import type { Pool } from 'pg';

export type CreationFacts = {
  expertId: string;
  customerId: string;
  engagementActive: boolean;
  installation: { id: string; status: string; config: Record<string, unknown> } | null;
  /** Those of the named documents that belong to the engagement and are not deleted. */
  documents: ReadonlySet<string>;
  /** What the idempotency key was used for within 24 h. */
  usedKey: { bodyHash: string; taskId: string } | null;
};

type Question = {
  engagementId: string;
  mcpId: string;
  documents: readonly string[];
  apiKeyId: string | null;
  path: string;
  key: string | null;
};

type Row = {
  expert_id: string;
  company_id: string;
  active: boolean;
  installation_id: string | null;
  installation_status: string | null;
  config: Record<string, unknown> | null;
  body_hash: string | null;
  resource_id: string | null;
  documents: string[] | null;
};

/** Everything that creating a task depends on, in one round trip. Null when the engagement is not known. */
export async function readCreationFacts(pool: Pool, q: Question): Promise<CreationFacts | null> {
  const { rows } = await pool.query<Row>({
    // Named, so that it is planned once per connection: it runs with every task that is created.
    name: 'creation-facts',
    text: `
      select e.expert_id, e.company_id, e.status = 'active' and e.deleted_at is null as active,
        i.id as installation_id, i.status as installation_status, i.config, k.body_hash, k.resource_id,
        (select array_agg(d.id) from platform.documents d where d.id = any($3) and d.engagement_id = e.id and d.deleted_at is null) as documents
      from platform.engagements e
      left join platform.mcp_installations i on i.engagement_id = e.id and i.mcp_id = $2
      left join platform.idempotency_keys k
        on k.api_key_id = $4 and k.path = $5 and k.key = $6 and k.created_at > now() - interval '24 hours'
      where e.id = $1`,
    values: [q.engagementId, q.mcpId, q.documents, q.apiKeyId, q.path, q.key],
  });
  const row = rows[0];
  if (!row) return null;
  return {
    expertId: row.expert_id,
    customerId: row.company_id,
    engagementActive: row.active,
    installation:
      row.installation_id && row.installation_status
        ? { id: row.installation_id, status: row.installation_status, config: row.config ?? {} }
        : null,
    documents: new Set(row.documents ?? []),
    usedKey: row.body_hash && row.resource_id ? { bodyHash: row.body_hash, taskId: row.resource_id } : null,
  };
}
