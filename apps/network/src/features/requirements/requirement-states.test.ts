import { eq } from 'drizzle-orm';
import ExcelJS from 'exceljs';
import ICAL from 'ical.js';
import { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as download } from '../../app/api/tasks/[id]/download/route.ts';
import { auditEvents, requirementStates, taskResults, tasks } from '../../lib/db/schema.ts';
import { getLiveHub } from '../../lib/live/get-live-hub.ts';
import { type Pair, contextOf, createPair } from '../../lib/testing/people.ts';
import { signIn } from '../../lib/testing/sign-in.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';
import { listStates } from './queries.ts';
import { setState } from './set-state.ts';

const requirement = (id: string, text: string) => ({ id, text, kind: 'must', category: 'references', exclusion: false, section: '3', confidence: 90, evidence: [] });
const none = { value: null, confidence: 90, derived: false, evidence: [] };
const output = (ids: string[]) =>
  ParseRfpOutput.parse({
    schema: 'tender.parse_rfp/1', documents: [], lots: [], award_criteria: [], warnings: [],
    fields: { ...Object.fromEntries(Object.keys(ParseRfpOutput.shape.fields.shape).map((name) => [name, none])), submission_deadline: { ...none, value: '2027-03-16T11:00', evidence: [{ document: 'd', file: 'a.pdf', quote: 'bis 16.03.2027, 11:00 Uhr MEZ', start: 0, end: 30, page: 1, regions: [] }] }, contract_start: { ...none, value: '2027-06-01' } },
    requirements: ids.map((id) => requirement(id, `=Anforderung ${id}`)),
  });

let network: TestNetwork;
let ours: Pair;
let theirs: Pair;
const taskId = uuid();

beforeAll(async () => {
  network = await startTestNetwork();
  ours = await createPair(network.services, 'Ours');
  theirs = await createPair(network.services, 'Theirs');
  const { db } = network.services;
  await db.insert(tasks).values({ id: taskId, engagementId: ours.engagementId, mcpId: 'TENDER', taskType: 'parse_rfp', title: 'Brücke', status: 'completed', priority: 'medium', revision: 1, stateVersion: 3 });
  await db.insert(taskResults).values({ taskId, revision: 1, output: output(['req1', 'req2', 'req3']) });
});
afterAll(() => network.stop());

const member = () => contextOf(network.services, ours.memberId);
const expert = () => contextOf(network.services, ours.expertUserId);
const stateOf = async (id: string) => (await listStates(await member(), taskId)).states.find((one) => one.requirement_id === id);

describe('the state of a requirement', () => {
  it('is set by either side, step by step, and says who did it', async () => {
    expect(await listStates(await member(), taskId)).toEqual({ states: [], people: [{ id: ours.memberId, name: 'Member of Ours' }, { id: ours.expertUserId, name: 'Expert of Ours' }] });
    const first = await setState(await member(), { task_id: taskId, requirement_id: 'req1', owner_id: ours.expertUserId, expected_version: 0 });
    expect(first).toMatchObject({ status: 'open', owner: { name: 'Expert of Ours' }, note: '', version: 1, updated_by: { id: ours.memberId } });
    const second = await setState(await expert(), { task_id: taskId, requirement_id: 'req1', status: 'fulfilled', note: 'liegt bei', expected_version: 1 });
    expect(second).toMatchObject({ status: 'fulfilled', owner: { id: ours.expertUserId }, note: 'liegt bei', version: 2, updated_by: { id: ours.expertUserId } });
    expect(await setState(await expert(), { task_id: taskId, requirement_id: 'req1', owner_id: null, note: '', expected_version: 2 })).toMatchObject({ owner: null, note: '', status: 'fulfilled' });
    const events = await network.services.db.select().from(auditEvents).where(eq(auditEvents.action, 'requirement.set')).orderBy(auditEvents.id);
    expect(events.map(({ actorId, actorRole, companyId }) => [actorId, actorRole, companyId])).toEqual([
      [ours.memberId, 'company', ours.companyId], [ours.expertUserId, 'expert', ours.companyId], [ours.expertUserId, 'expert', ours.companyId],
    ]);
    expect(events[1]?.details).toEqual({ requirement_id: 'req1', status: 'fulfilled', note_changed: true });
    expect(JSON.stringify(events)).not.toContain('liegt bei');
  });

  it('of two who write at once, one wins and the other is told; nothing is lost', async () => {
    const both = await Promise.allSettled([
      setState(await member(), { task_id: taskId, requirement_id: 'req2', status: 'in_progress', expected_version: 0 }),
      setState(await expert(), { task_id: taskId, requirement_id: 'req2', status: 'not_relevant', expected_version: 0 }),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'version_conflict' } });
    const winner = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value.status] : []))[0];
    expect(await stateOf('req2')).toMatchObject({ status: winner, version: 1 });
    await expect(setState(await member(), { task_id: taskId, requirement_id: 'req2', status: 'open', expected_version: 7 })).rejects.toMatchObject({ code: 'version_conflict' });
    expect(await stateOf('req2')).toMatchObject({ status: winner, version: 1 });
  });

  it('is not there for others, and not for what the result does not have', async () => {
    const other = await contextOf(network.services, theirs.memberId);
    await expect(listStates(other, taskId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(setState(other, { task_id: taskId, requirement_id: 'req1', status: 'open', expected_version: 3 })).rejects.toMatchObject({ code: 'not_found' });
    await expect(setState(await member(), { task_id: taskId, requirement_id: 'gone', status: 'open', expected_version: 0 })).rejects.toMatchObject({ code: 'not_found' });
    await expect(setState(await member(), { task_id: taskId, requirement_id: 'req3', owner_id: theirs.memberId, expected_version: 0 })).rejects.toMatchObject({ code: 'invalid', errors: [{ path: 'owner_id' }] });
    expect(await network.services.db.select().from(requirementStates).where(eq(requirementStates.requirementId, 'req3'))).toEqual([]);
  });

  it('outlives another reading of the documents', async () => {
    await network.services.db.insert(taskResults).values({ taskId, revision: 2, output: output(['req9', 'req1']) });
    await network.services.db.update(tasks).set({ revision: 2 }).where(eq(tasks.id, taskId));
    expect(await stateOf('req1')).toMatchObject({ status: 'fulfilled' });
    await expect(setState(await member(), { task_id: taskId, requirement_id: 'req2', status: 'open', expected_version: 1 })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('wakes the pages of both sides', async () => {
    const heard: unknown[] = [];
    const stop = await getLiveHub(network.services).subscribe((message) => heard.push(message));
    await setState(await member(), { task_id: taskId, requirement_id: 'req9', status: 'in_progress', expected_version: 0 });
    await expect.poll(() => heard).toEqual([{ kind: 'requirement', task_id: taskId, requirement_id: 'req9', company_id: ours.companyId, expert_id: ours.expertId }]);
    stop();
  });
});

describe('what is made of it', () => {
  const get = async (query: string, userId = ours.memberId) =>
    download(new Request(`http://127.0.0.1:3000/api/tasks/${taskId}/download?${query}`, { headers: { cookie: await signIn(network.services, userId) } }), { params: Promise.resolve({ id: taskId }) });

  it('is a matrix with status and owner', async () => {
    const response = await get('format=xlsx');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    const rows = workbook.worksheets[0]?.getRows(2, 2) ?? [];
    expect(rows.map((row) => [row.getCell(2).value, row.getCell(9).value])).toEqual([['=Anforderung req9', 'in Arbeit'], ['=Anforderung req1', 'erfüllt']]);
  });

  it('is a calendar of all days, or of one', async () => {
    const events = async (query: string) => new ICAL.Component(ICAL.parse(await (await get(query)).text())).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect((await events('format=ics')).map((event) => event.uid)).toEqual([`${taskId}.fields.submission_deadline@0711`, `${taskId}.fields.contract_start@0711`]);
    expect((await events('format=ics'))[0]?.description).toContain('Zeitzone wie angegeben: MEZ (UTC+01:00)');
    expect((await events('format=ics&day=fields.contract_start')).map((event) => event.startDate.toString())).toEqual(['2027-06-01']);
    expect((await get('format=ics&day=fields.nothing')).status).toBe(404);
    expect((await get('format=ics', theirs.memberId)).status).toBe(404);
  });
});
