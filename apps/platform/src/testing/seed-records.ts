import type { SyncCompany, SyncEngagement, SyncExpert } from '@0711/contract/sync';
import { randomUUID } from 'node:crypto';
import type { TestPlatform } from './start-test-platform.ts';

const state = { state_version: 1, updated_at: '2026-11-01T08:00:00Z', deleted_at: null };

export const expertRecord = (id: string): SyncExpert => ({
  id, first_name: 'Eva', last_name: 'Sommer', email: 'eva@example.com', title: 'Tender expert', domain: 'tenders', certified_mcps: ['TENDER'],
  max_clients: 10, current_clients: 1, rating: null, automation_rate: null, status: 'active', avatar_url: null, time_zone: 'Europe/Berlin', ...state,
});

export const companyRecord = (id: string): SyncCompany => ({
  id, name: 'Weber Bau GmbH', country: 'DE', language: 'de', time_zone: 'Europe/Berlin', industry: null, size: null, status: 'active', ...state,
});

export const engagementRecord = (id: string, expert: string, company: string): SyncEngagement => ({
  id, expert_id: expert, company_id: company, mcp_ids: ['TENDER'], status: 'active', monthly_rate_cents: 120_000, currency: 'EUR',
  start_date: '2026-11-01', end_date: null, ...state,
});

export type Customer = { companyId: string; expertId: string; engagementId: string; installationId: string };

/** A company with an active engagement that has TENDER installed, told and installed through the API. */
export async function seedCustomer(platform: TestPlatform): Promise<Customer> {
  const [companyId, expertId, engagementId] = [randomUUID(), randomUUID(), randomUUID()];
  const done = [
    await platform.call('PUT', `/api/sync/experts/${expertId}`, { body: expertRecord(expertId) }),
    await platform.call('PUT', `/api/sync/companies/${companyId}`, { body: companyRecord(companyId) }),
    await platform.call('PUT', `/api/sync/engagements/${engagementId}`, { body: engagementRecord(engagementId, expertId, companyId) }),
    await platform.call('POST', '/api/mcps/install', { body: { engagement_id: engagementId, mcp_id: 'TENDER' } }),
  ];
  const failed = done.find((answer) => answer.status >= 400);
  if (failed) throw new Error(`seeding failed: ${JSON.stringify(failed.body)}`);
  const installation = done.at(-1)?.body;
  const id = typeof installation === 'object' && installation !== null && 'id' in installation ? String(installation.id) : '';
  return { companyId, expertId, engagementId, installationId: id };
}
