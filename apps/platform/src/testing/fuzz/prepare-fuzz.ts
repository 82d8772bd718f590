import { createMCPClient } from '@0711/mcp-client/create-mcp-client';
import { randomUUID } from 'node:crypto';
import { companyRecord, engagementRecord, expertRecord } from '../seed-records.ts';
import type { Keys } from './fuzz-request.ts';
import type { Known } from './fuzz-value.ts';

/** Makes things for requests to name, and keys of every kind: all rights, read, write, bound to another customer. */
export async function prepareFuzz({ url, key }: { url: string; key: string }): Promise<{ keys: Keys; known: Known }> {
  const client = createMCPClient({ url, apiKey: key });
  const [expertId, companyId, engagementId] = [randomUUID(), randomUUID(), randomUUID()];
  await client.sync.expert({ params: { id: expertId }, body: expertRecord(expertId) });
  await client.sync.company({ params: { id: companyId }, body: companyRecord(companyId) });
  await client.sync.engagement({ params: { id: engagementId }, body: engagementRecord(engagementId, expertId, companyId) });
  const installation = await client.mcps.install({ engagement_id: engagementId, mcp_id: 'TENDER' });
  const body = (async function* () {
    yield Buffer.from('A tender. Bids are due on 1 December 2026.');
  })();
  const document = await client.uploadDocument({ engagementId, name: 'tender.txt', body });
  const create = () => client.tasks.create({ body: { engagement_id: engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [document.id] } } });
  const tasks = [await create(), await create(), await create()];
  const endpoint = await client.webhooks.endpoints.create({ url: 'https://example.com/hook' });
  const delivery = await client.webhooks.endpoints.test({ id: endpoint.endpoint.id });
  const spare = await client.keys.create({ name: 'spare', scopes: ['read'] });
  const made = await Promise.all([
    client.keys.create({ name: 'reads', scopes: ['read'] }),
    client.keys.create({ name: 'writes', scopes: ['write'] }),
    client.keys.create({ name: 'of another customer', scopes: ['write'], customer_ids: ['another-customer'] }),
  ]);
  return {
    keys: [key, ...made.map(({ secret }) => secret)],
    known: {
      tasks: tasks.map(({ id }) => id), subject_id: tasks.map(({ id }) => id), documents: [document.id], pages: ['1', '0', '2'], mcps: ['TENDER'], installations: [installation.body.id],
      experts: [expertId], companies: [companyId], engagements: [engagementId], endpoints: [endpoint.endpoint.id], deliveries: [delivery.id], keys: [spare.key.id],
      engagement_id: [engagementId], expert_id: [expertId], customer_id: [companyId], mcp_id: ['TENDER'], endpoint_id: [endpoint.endpoint.id],
      task_type: ['parse_rfp'], data: [{ documents: [document.id] }], from: ['2026-11-01T00:00:00Z'], to: ['2026-12-01T00:00:00Z'], id: [engagementId, companyId, expertId],
    },
  };
}
