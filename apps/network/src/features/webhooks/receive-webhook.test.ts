import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST } from '../../app/api/webhooks/mcp/route.ts';
import { mailOutbox, notifications, outbox, taskResults, tasks, webhookInbox } from '../../lib/db/schema.ts';
import { type TestEvent, taskEvent, webhookRequest } from '../../lib/testing/events.ts';
import { type Pair, createPair } from '../../lib/testing/people.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';

let network: TestNetwork;
let pair: Pair;

beforeAll(async () => {
  network = await startTestNetwork();
  pair = await createPair(network.services, 'Nordlicht');
});
afterAll(() => network.stop());

const noParams = { params: Promise.resolve({}) };
const send = (event: TestEvent) => POST(webhookRequest(event), noParams);
const mirror = async (id: string) => (await network.services.db.select().from(tasks).where(eq(tasks.id, id)))[0];
const told = (id: string) => network.services.db.select().from(notifications).where(eq(notifications.taskId, id));

describe('a webhook', () => {
  it('with a signature of another secret is 401 and leaves nothing', async () => {
    const event = taskEvent(pair, uuid(), 'task.created', 1);
    const response = await POST(webhookRequest(event, { secret: `whsec_${Buffer.alloc(24, 1).toString('base64')}` }), noParams);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'unauthenticated', trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(await network.services.db.select().from(webhookInbox).where(eq(webhookInbox.eventId, event.id))).toEqual([]);
  });

  it('that is older than five minutes, or changed on its way, is 401', async () => {
    const event = taskEvent(pair, uuid(), 'task.created', 1);
    expect((await POST(webhookRequest(event, { at: new Date(Date.now() - 301_000) }), noParams)).status).toBe(401);
    const signed = webhookRequest(event);
    const changed = new Request(signed.url, { method: 'POST', headers: signed.headers, body: JSON.stringify({ ...event, event: 'task.failed' }) });
    expect((await POST(changed, noParams)).status).toBe(401);
  });

  it('with a body that is no event is 400', async () => {
    expect((await POST(webhookRequest('{"id": 7'), noParams)).status).toBe(400);
    expect((await POST(webhookRequest({ id: 'x', event: 'task.created' }), noParams)).status).toBe(400);
    const incomplete = { ...taskEvent(pair, uuid(), 'task.failed', 2), data: { task_id: 'x' } };
    const response = await POST(webhookRequest(incomplete), noParams);
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain('engagement_id');
  });

  it('whose event carries another id than the message is 400', async () => {
    expect((await POST(webhookRequest(taskEvent(pair, uuid(), 'task.created', 1), { id: 'other' }), noParams)).status).toBe(400);
  });

  it('of more than a megabyte is 413', async () => {
    expect((await POST(webhookRequest('x'.repeat(1024 * 1024 + 1)), noParams)).status).toBe(413);
  });

  it('of an unknown event or engagement is 200, and kept in the inbox', async () => {
    const unknown = { ...taskEvent(pair, uuid(), 'task.created', 1), event: 'model.loaded' };
    expect(await (await send(unknown)).json()).toEqual({ received: true, outcome: 'unknown_event' });
    const stranger = taskEvent({ ...pair, engagementId: uuid() }, uuid(), 'task.created', 1);
    expect(await (await send(stranger)).json()).toEqual({ received: true, outcome: 'unknown_engagement' });
    expect(await mirror(String(stranger.data.task_id))).toBeUndefined();
  });

  it('of metered use is taken in and changes nothing yet', async () => {
    const id = uuid();
    await send(taskEvent(pair, id, 'task.completed', 5));
    const before = await mirror(id);
    const data = { engagement_id: pair.engagementId, customer_id: pair.companyId, mcp_id: 'TENDER', unit: 'bid', quantity: 1, cents: 200, task_id: id, state_version: 5 };
    const use: TestEvent = { id: uuid(), event: 'usage.recorded', data, timestamp: new Date().toISOString() };
    expect(await (await send(use)).json()).toEqual({ received: true, outcome: 'applied' });
    expect(await (await send(use)).json()).toEqual({ received: true, outcome: 'repeat' });
    expect(await mirror(id)).toEqual(before);
    expect(await network.services.db.select().from(webhookInbox).where(eq(webhookInbox.eventId, use.id))).toMatchObject([{ event: 'usage.recorded', outcome: 'applied', taskId: null }]);
    const { quantity: _left, ...incomplete } = data;
    expect((await send({ ...use, id: uuid(), data: incomplete })).status).toBe(400);
  });

  it('that comes again, even ten times at once, has its effects once', async () => {
    const id = uuid();
    await send(taskEvent(pair, id, 'task.created', 1));
    const review = taskEvent(pair, id, 'task.needs_review', 3);
    const answers = await Promise.all(Array.from({ length: 10 }, async () => (await send(review)).json()));
    expect(answers.filter((answer) => answer.outcome === 'applied')).toHaveLength(1);
    expect(answers.filter((answer) => answer.outcome === 'repeat')).toHaveLength(9);
    expect(await told(id)).toMatchObject([{ userId: pair.expertUserId, kind: 'task.needs_review', stateVersion: 3 }]);
  });

  it('that is stale changes nothing', async () => {
    const id = uuid();
    await send(taskEvent(pair, id, 'task.completed', 5));
    expect(await (await send(taskEvent(pair, id, 'task.needs_review', 4))).json()).toMatchObject({ outcome: 'stale' });
    expect(await mirror(id)).toMatchObject({ status: 'completed', stateVersion: 5, aiConfidence: 91.5 });
    expect((await told(id)).map((row) => row.kind)).toEqual(['task.completed']);
  });

  it('of a task that is not known yet makes its mirror, and asks for the rest', async () => {
    const id = uuid();
    await send(taskEvent(pair, id, 'task.started', 2));
    expect(await mirror(id)).toMatchObject({ status: 'in_progress', complete: false });
    const jobs = await network.services.db.select().from(outbox).where(eq(outbox.jobKey, `fetch-task:${id}`));
    expect(jobs).toMatchObject([{ job: 'fetch-task', payload: { taskId: id } }]);
  });

  it('tells the expert of a review by mail too, and the company of a result', async () => {
    const id = uuid();
    await send(taskEvent(pair, id, 'task.needs_review', 3, { title: 'Brücke\nNord' }));
    await send(taskEvent(pair, id, 'task.completed', 4));
    expect((await told(id)).map((row) => [row.userId, row.kind])).toEqual([
      [pair.expertUserId, 'task.needs_review'],
      [pair.memberId, 'task.completed'],
    ]);
    const mails = await network.services.db.select().from(mailOutbox).where(eq(mailOutbox.userId, pair.expertUserId));
    const mail = mails.find((one) => one.text.includes(id));
    expect(mail).toMatchObject({ subject: 'Zur Prüfung: Brücke Nord', to: expect.stringContaining('@people.example') });
    expect(mail?.text).toContain('61 von 100');
  });

  it('keeps why a task waits or has failed, and words it in the language of whoever is told', async () => {
    const id = uuid();
    const reasons = [{ code: 'hidden_text', params: {} }];
    await send(taskEvent(pair, id, 'task.needs_review', 3, { reason: 'a.docx has text that Word does not show.', reasons }));
    expect(await mirror(id)).toMatchObject({ reviewReason: 'a.docx has text that Word does not show.', reasons });
    const mails = await network.services.db.select().from(mailOutbox).where(eq(mailOutbox.userId, pair.expertUserId));
    expect(mails.find((one) => one.text.includes(id))?.text).toContain('Grund: Ein Dokument enthält Text, den Word nicht anzeigt.');
    await send(taskEvent(pair, id, 'task.completed', 4));
    expect(await mirror(id)).toMatchObject({ reviewReason: null, reasons: [] });
    const failed = [{ code: 'unreadable_file', params: { file: 'a.docx', fault: 'damaged' } }];
    await send(taskEvent(pair, id, 'task.failed', 5, { reasons: failed }));
    expect(await mirror(id)).toMatchObject({ errorCode: 'unreadable_file', reasons: failed });
  });

  it('keeps the output that came along by its revision', async () => {
    const id = uuid();
    await send(taskEvent(pair, id, 'task.needs_review', 3));
    await send(taskEvent(pair, id, 'task.completed', 4, { output_data: null, output_truncated: true }));
    const kept = await network.services.db.select().from(taskResults).where(eq(taskResults.taskId, id));
    expect(kept.map((row) => row.revision)).toEqual([3]);
  });

  it('cannot move a task into another engagement', async () => {
    const other = await createPair(network.services, 'Other');
    const id = uuid();
    await send(taskEvent(pair, id, 'task.created', 1));
    expect(await (await send(taskEvent(other, id, 'task.completed', 9))).json()).toMatchObject({ outcome: 'unknown_engagement' });
    expect(await mirror(id)).toMatchObject({ engagementId: pair.engagementId, status: 'todo' });
  });
});
