import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { POST } from '../../app/api/webhooks/mcp/route.ts';
import { installations, webhookInbox } from '../../lib/db/schema.ts';
import { getLiveHub } from '../../lib/live/get-live-hub.ts';
import { type TestEvent, webhookRequest } from '../../lib/testing/events.ts';
import { type Pair, contextOf, createPair } from '../../lib/testing/people.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';
import { getEngagement } from '../engagements/queries.ts';

let network: TestNetwork;
let pair: Pair;
beforeAll(async () => {
  network = await startTestNetwork();
  pair = await createPair(network.services, 'Nordlicht');
});
afterAll(() => network.stop());

const STATUS = { 'mcp.installed': 'active', 'mcp.failed': 'error', 'mcp.uninstalled': 'uninstalled' } as const;
const NAMES = ['mcp.installed', 'mcp.failed', 'mcp.uninstalled'] as const;

function event(name: keyof typeof STATUS, version: number, id: string, engagementId = pair.engagementId): TestEvent {
  const data = { installation_id: id, engagement_id: engagementId, mcp_id: 'TENDER', mcp_version: '1.0.0', status: STATUS[name], reason: `why ${version}`, state_version: version };
  return { id: uuid(), event: name, data, timestamp: '2026-11-22T10:00:00.000Z' };
}
const receive = async (told: TestEvent) => (await POST(webhookRequest(told), { params: Promise.resolve({}) })).json();

it('in whatever order and however often its events come, an installation ends at the last of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat(1_000_000)), async (names, order) => {
      const id = uuid();
      const events = names.map((name, at) => event(name, at + 1, id));
      const shuffled = [...events, ...events].map((told) => ({ told, key: Number(order.next().value) })).toSorted((a, b) => a.key - b.key);
      for (const { told } of shuffled) await receive(told);
      const [row] = await network.services.db.select().from(installations).where(eq(installations.id, id));
      expect(row).toMatchObject({ stateVersion: names.length, status: STATUS[names.at(-1) ?? 'mcp.installed'], reason: `why ${names.length}` });
    }),
    { numRuns: 15 },
  );
});

it('pages that show the engagement are woken, and show how its MCP stands', async () => {
  await network.services.db.delete(installations);
  const heard: unknown[] = [];
  const unsubscribe = await getLiveHub(network.services).subscribe((message) => void heard.push(message));
  expect(await receive(event('mcp.failed', 1, uuid()))).toEqual({ received: true, outcome: 'applied' });
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual([{ kind: 'engagement', id: pair.engagementId, company_id: pair.companyId, expert_id: pair.expertId }]);
  unsubscribe();
  expect((await getEngagement(await contextOf(network.services, pair.memberId), pair.engagementId)).mcp_status).toEqual({ TENDER: 'error' });
});

it('one of an engagement that is not here is kept in the inbox and changes nothing', async () => {
  const told = event('mcp.installed', 1, uuid(), 'elsewhere');
  expect(await receive(told)).toEqual({ received: true, outcome: 'unknown_engagement' });
  expect(await network.services.db.select().from(webhookInbox).where(eq(webhookInbox.eventId, told.id))).toMatchObject([{ outcome: 'unknown_engagement' }]);
});
