import { eq, inArray } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { POST } from '../../app/api/webhooks/mcp/route.ts';
import { documents, taskResults, tasks } from '../../lib/db/schema.ts';
import { taskEvent, webhookRequest } from '../../lib/testing/events.ts';
import { type Pair, createPair } from '../../lib/testing/people.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';

let network: TestNetwork;
let ours: Pair;
let theirs: Pair;

beforeAll(async () => {
  network = await startTestNetwork();
  ours = await createPair(network.services, 'Nordlicht');
  theirs = await createPair(network.services, 'Südwind');
});
afterAll(() => network.stop());

const send = async (event: unknown): Promise<unknown> => (await POST(webhookRequest(event), { params: Promise.resolve({}) })).json();

/** A finished task whose result quotes from a document. */
async function quoting(pair: Pair, document: string): Promise<string> {
  const id = uuid();
  const output = { schema: 'test/1', fields: { title: { evidence: [{ document, quote: 'Iron bridge' }] } } };
  await send(taskEvent(pair, id, 'task.completed', 3, { output_data: output, revision: 1 }));
  return id;
}
async function keep(pair: Pair, containerId: string | null = null): Promise<string> {
  const id = uuid();
  await network.services.db.insert(documents).values({ id, engagementId: pair.engagementId, containerId, name: 'bridge.md', format: 'markdown', mediaType: 'text/markdown', sizeBytes: 3, sha256: 'x' });
  return id;
}

it('when the Platform deletes documents, their names and every copy of a result that quotes from them go, and nothing else', async () => {
  const container = await keep(ours);
  const [part, other, foreign] = [await keep(ours, container), await keep(ours), await keep(theirs)];
  const [quotesPart, quotesOther, quotesForeign] = [await quoting(ours, part), await quoting(ours, other), await quoting(theirs, foreign)];
  // An event of one engagement says nothing of another's documents, whatever it names.
  const data = { engagement_id: ours.engagementId, customer_id: ours.companyId, documents: [container, part, foreign] };
  const event = { id: uuid(), event: 'document.deleted', data, timestamp: new Date().toISOString() };
  expect(await send(event)).toEqual({ received: true, outcome: 'applied' });
  expect(await send(event)).toEqual({ received: true, outcome: 'repeat' });
  const { db } = network.services;
  expect((await db.select({ id: documents.id }).from(documents)).map(({ id }) => id).toSorted()).toEqual([other, foreign].toSorted());
  const kept = await db.select({ id: taskResults.taskId }).from(taskResults).where(inArray(taskResults.taskId, [quotesPart, quotesOther, quotesForeign]));
  expect(kept.map(({ id }) => id).toSorted()).toEqual([quotesOther, quotesForeign].toSorted());
  // What was told before and comes late brings nothing back.
  const late = taskEvent(ours, quotesPart, 'task.completed', 3, { output_data: { schema: 'test/1', quote: 'Iron bridge', document: part }, revision: 1 });
  expect(await send(late)).toMatchObject({ outcome: 'stale' });
  expect(await db.select().from(taskResults).where(eq(taskResults.taskId, quotesPart))).toEqual([]);
});

it('of a task that failed with a deleted file the message names it no longer', async () => {
  const [gone, other] = [await keep(ours), await keep(ours)];
  const failing = async (document: string) => {
    const id = uuid();
    const message = 'bridge.md: The file is damaged.';
    await send(taskEvent(ours, id, 'task.failed', 2, { error_code: 'unreadable_file', error_message: message, reasons: [{ code: 'unreadable_file', params: { file: 'bridge.md', fault: 'damaged' } }], attempts: 1 }));
    await network.services.db.update(tasks).set({ inputData: { documents: [document] } }).where(eq(tasks.id, id));
    return id;
  };
  const [named, kept] = [await failing(gone), await failing(other)];
  const data = { engagement_id: ours.engagementId, customer_id: ours.companyId, documents: [gone] };
  expect(await send({ id: uuid(), event: 'document.deleted', data, timestamp: new Date().toISOString() })).toMatchObject({ outcome: 'applied' });
  const row = async (id: string) => (await network.services.db.select({ said: tasks.errorMessage, reasons: tasks.reasons }).from(tasks).where(eq(tasks.id, id)))[0];
  expect(await row(named)).toEqual({ said: 'A document of the task was deleted.', reasons: [{ code: 'document_not_found', params: {} }] });
  expect(JSON.stringify(await row(kept))).toContain('bridge.md');
});
