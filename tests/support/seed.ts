import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Task } from '@0711/contract/task';
import type { PlatformStack } from './platform.ts';

const state = { state_version: 1, updated_at: '2026-11-01T08:00:00Z', deleted_at: null };
export const tenders = join(import.meta.dirname, '../../fixtures/tenders/docs');

/** A company with an active engagement that has TENDER installed; answers the engagement's id. */
export async function seedEngagement({ client }: Pick<PlatformStack, 'client'>, engagement: string = randomUUID()): Promise<string> {
  const [expert, company] = [randomUUID(), randomUUID()];
  await client.sync.expert({ params: { id: expert }, body: {
    id: expert, first_name: 'Eva', last_name: 'Sommer', email: 'eva@example.com', title: 'Tender expert', domain: 'tenders', certified_mcps: ['TENDER'],
    max_clients: 10, current_clients: 1, rating: null, automation_rate: null, status: 'active', avatar_url: null, time_zone: 'Europe/Berlin', ...state,
  } });
  await client.sync.company({ params: { id: company }, body: {
    id: company, name: 'Weber Bau GmbH', country: 'DE', language: 'de', time_zone: 'Europe/Berlin', industry: null, size: null, status: 'active', ...state,
  } });
  await client.sync.engagement({ params: { id: engagement }, body: {
    id: engagement, expert_id: expert, company_id: company, mcp_ids: ['TENDER'], status: 'active', monthly_rate_cents: 120_000, currency: 'EUR',
    start_date: '2026-11-01', end_date: null, ...state,
  } });
  await client.mcps.install({ engagement_id: engagement, mcp_id: 'TENDER' });
  return engagement;
}

/** Uploads bytes under a name and answers the document's id. */
export async function upload({ client }: Pick<PlatformStack, 'client'>, engagementId: string, name: string, bytes: Uint8Array): Promise<string> {
  const body = (async function* () {
    yield bytes;
  })();
  return (await client.uploadDocument({ engagementId, name, body })).id;
}

export async function uploadTender(stack: Pick<PlatformStack, 'client'>, engagementId: string, file: string): Promise<string> {
  return upload(stack, engagementId, basename(file), await readFile(join(tenders, file)));
}

export async function createParseTask({ client }: Pick<PlatformStack, 'client'>, engagementId: string, documents: string[], key?: string): Promise<Task> {
  return client.tasks.create({
    headers: key === undefined ? {} : { 'idempotency-key': key },
    body: { engagement_id: engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents } },
  });
}
