import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyPlatformEvent } from '../../features/webhooks/apply-platform-event.ts';
import { GET as image } from '../../app/api/documents/[id]/pages/[page]/image/route.ts';
import { GET as original } from '../../app/api/documents/[id]/original/route.ts';
import { GET as download } from '../../app/api/tasks/[id]/download/route.ts';
import { GET as events } from '../../app/api/tasks/[id]/events/route.ts';
import { WebhookEvent } from '@0711/contract/webhook-events';
import { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { taskEvent } from '../testing/events.ts';
import { type Pair, contextOf, createDocument, createPair, createUser } from '../testing/people.ts';
import { signIn } from '../testing/sign-in.ts';
import { type TestNetwork, startTestNetwork } from '../testing/start-test-network.ts';
import { createCaller } from './router.ts';

let network: TestNetwork;
let ours: Pair;
let theirs: Pair;
let documentId: string;
const taskId = uuid();

beforeAll(async () => {
  network = await startTestNetwork();
  ours = await createPair(network.services, 'Ours');
  theirs = await createPair(network.services, 'Theirs');
  documentId = await createDocument(network.services, theirs);
  const event = taskEvent(theirs, taskId, 'task.needs_review', 3);
  await applyPlatformEvent(network.services, { id: event.id, event: event.event, known: WebhookEvent.parse(event) });
});
afterAll(() => network.stop());

async function callerOf(userId: string) {
  const session = await contextOf(network.services, userId);
  return createCaller({ services: network.services, session, traceId: '0'.repeat(32), resHeaders: null });
}
type Caller = Awaited<ReturnType<typeof callerOf>>;

const output = ParseRfpOutput.parse({
  schema: 'tender.parse_rfp/1', documents: [], lots: [], award_criteria: [], requirements: [], warnings: [],
  fields: Object.fromEntries(Object.keys(ParseRfpOutput.shape.fields.shape).map((name) => [name, { value: null, confidence: 50, derived: false, evidence: [] }])),
});
const id = taskId;
const expected_version = 3;

/** Every procedure that names something, asked for what is the other pair's. */
const ATTEMPTS: Record<string, (caller: Caller) => Promise<unknown>> = {
  'engagements.get': (c) => c.engagements.get({ id: theirs.engagementId }),
  'tasks.get': (c) => c.tasks.get({ id }),
  'tasks.result': (c) => c.tasks.result({ id }),
  'tasks.revisions': (c) => c.tasks.revisions({ id }),
  'tasks.create': (c) => c.tasks.create({ engagement_id: theirs.engagementId, document_ids: [documentId] }),
  'tasks.review': (c) => c.tasks.review({ id, approve: true, expected_version }),
  'tasks.review, sending back': (c) => c.tasks.review({ id, approve: false, inputs: { language: 'en' }, expected_version }),
  'tasks.reopen': (c) => c.tasks.reopen({ id, reason: 'wrong', expected_version }),
  'tasks.cancel': (c) => c.tasks.cancel({ id, expected_version }),
  'tasks.retry': (c) => c.tasks.retry({ id, expected_version }),
  'tasks.completeByHand': (c) => c.tasks.completeByHand({ id, output, expected_version }),
  'tasks.types': (c) => c.tasks.types({ engagement_id: theirs.engagementId }),
  'companyProfile.get': (c) => c.companyProfile.get({ company_id: theirs.companyId }),
  'companyProfile.save': (c) => c.companyProfile.save({ company_id: theirs.companyId, profile: { name: 'x' }, expected_version: 0 }),
  'documents.get': (c) => c.documents.get({ id: documentId }),
  'documents.pages': (c) => c.documents.pages({ document_id: documentId }),
  'documents.listForEngagement': (c) => c.documents.listForEngagement({ engagement_id: theirs.engagementId }),
  'requirements.list': (c) => c.requirements.list({ task_id: id }),
  'requirements.set': (c) => c.requirements.set({ task_id: id, requirement_id: 'req1', status: 'open', expected_version: 0 }),
  'audit.list': (c) => c.audit.list({}),
};

describe.each(['memberId', 'expertUserId'] as const)("the other pair's things, for our %s", (who) => {
  it.each(Object.entries(ATTEMPTS))('%s is 404', async (_name, attempt) => {
    await expect(attempt(await callerOf(ours[who]))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are in no list', async () => {
    const caller = await callerOf(ours[who]);
    expect((await caller.engagements.list()).engagements.map((one) => one.id)).toEqual([ours.engagementId]);
    expect(await caller.tasks.list({})).toEqual({ tasks: [], total: 0, next_cursor: null });
    expect(await caller.tasks.list({ engagement_id: theirs.engagementId })).toMatchObject({ tasks: [], total: 0 });
    expect(await caller.reviewQueue.list({})).toMatchObject({ tasks: [], total: 0 });
    expect(await caller.reviewQueue.count()).toEqual({ count: 0 });
    expect(await caller.notifications.list({})).toMatchObject({ notifications: [], unread: 0 });
    expect(await caller.mail.list({})).toMatchObject({ mails: [] });
  });
});

describe("the other pair's files, by URL", () => {
  const at = 'http://127.0.0.1:3000/x';
  it('are 404 with our session and 401 without one', async () => {
    const cookie = await signIn(network.services, ours.memberId);
    const request = (headers: Record<string, string>) => new Request(at, { headers });
    for (const [headers, status] of [[{ cookie }, 404], [{}, 401]] as const) {
      expect((await original(request(headers), { params: Promise.resolve({ id: documentId }) })).status).toBe(status);
      expect((await image(request(headers), { params: Promise.resolve({ id: documentId, page: '1' }) })).status).toBe(status);
      expect((await download(request(headers), { params: Promise.resolve({ id }) })).status).toBe(status);
      expect((await events(request(headers), { params: Promise.resolve({ id }) })).status).toBe(status);
    }
  });
});

describe('the pair itself', () => {
  it('sees its task, each from its side', async () => {
    expect(await (await callerOf(theirs.memberId)).tasks.get({ id })).toMatchObject({ viewer: 'company', actions: ['cancel'], status: 'needs_review' });
    expect(await (await callerOf(theirs.expertUserId)).tasks.get({ id })).toMatchObject({ viewer: 'expert', actions: ['review', 'send_back', 'complete', 'cancel'] });
    expect(await (await callerOf(theirs.expertUserId)).me.get()).toMatchObject({ review_count: 1, unread_notifications: 1, expert: { id: theirs.expertId } });
    expect((await (await callerOf(theirs.expertUserId)).mail.list({})).mails).toHaveLength(1);
  });

  it('cannot do what is not its side', async () => {
    await expect((await callerOf(theirs.memberId)).tasks.review({ id, approve: true, expected_version })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect((await callerOf(theirs.expertUserId)).tasks.create({ engagement_id: theirs.engagementId, document_ids: [documentId] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('staff', () => {
  it('reads the audit log, and no customer’s work', async () => {
    const caller = await callerOf(await createUser(network.services, 'Admin', { isStaff: true }));
    expect((await caller.audit.list({})).events).toBeInstanceOf(Array);
    await expect(caller.tasks.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(caller.documents.get({ id: documentId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('nobody who is not signed in gets anything', async () => {
  const caller = createCaller({ services: network.services, session: null, traceId: '0'.repeat(32), resHeaders: null });
  await expect(caller.me.get()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});
