import { and, eq } from 'drizzle-orm';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST } from '../../app/api/documents/route.ts';
import { GET as original } from '../../app/api/documents/[id]/original/route.ts';
import { auditEvents, documents } from '../../lib/db/schema.ts';
import { type Pair, contextOf, createPair } from '../../lib/testing/people.ts';
import { signIn } from '../../lib/testing/sign-in.ts';
import { type PlatformProcess, startPlatformProcess } from '../../lib/testing/start-platform-process.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';
import { pushSync } from '../sync/push-sync.ts';
import { getDocumentOutline } from './get-outline.ts';
import { getDocument, getDocuments, listDocuments } from './queries.ts';
import { DocumentEntry } from './schema.ts';

const NOTICE = 'Vergabestelle: Stadt Ulm\nAngebotsfrist: 16.03.2027, 11:00 Uhr\n';
const ARCHIVE = zipSync({ 'Unterlagen/02 Preise.md': strToU8('# Preisblatt\n\n| Pos | Menge |\n|---|---|\n| 1 | 5 |\n'), 'Unterlagen/01 Bekanntmachung.txt': strToU8(NOTICE), 'Plan.dwg': strToU8('AC1027 drawing') });

let platform: PlatformProcess;
let network: TestNetwork;
let ours: Pair;
let theirs: Pair;
let archive: DocumentEntry;
let status: number;

beforeAll(async () => {
  platform = await startPlatformProcess();
  network = await startTestNetwork({ PLATFORM_URL: platform.url, PLATFORM_API_KEY: platform.key });
  ours = await createPair(network.services, 'Ours');
  theirs = await createPair(network.services, 'Theirs');
  for (const pair of [ours, theirs]) await pushSync(network.services, { type: 'engagement', id: pair.engagementId });
  const form = new FormData();
  form.append('engagement_id', ours.engagementId);
  form.append('file', new File([ARCHIVE], 'Vergabeunterlagen.zip', { type: 'application/zip' }));
  const headers = { cookie: await signIn(network.services, ours.memberId) };
  const response = await POST(new Request('http://127.0.0.1:3000/api/documents', { method: 'POST', body: form, headers }), { params: Promise.resolve({}) });
  status = response.status;
  archive = DocumentEntry.parse(await response.json());
}, 60_000);
afterAll(async () => {
  await network.stop();
  await platform.stop();
});

const member = () => contextOf(network.services, ours.memberId);

describe('a ZIP that is uploaded', () => {
  it('comes with its parts in their order, and with what is not read and why', () => {
    expect(status).toBe(201);
    expect(archive).toMatchObject({ name: 'Vergabeunterlagen.zip', format: 'zip', container_id: null });
    expect(archive.parts.map(({ name, format, container_id }) => [name, format, container_id])).toEqual([
      ['Unterlagen/01 Bekanntmachung.txt', 'text', archive.id],
      ['Unterlagen/02 Preise.md', 'markdown', archive.id],
    ]);
    expect(archive.skipped).toEqual([{ name: 'Plan.dwg', code: 'drawing', reason: expect.stringMatching(/\S/) }]);
  });

  it('is one entry of the list, and its parts can be looked at and named', async () => {
    const { documents: listed } = await listDocuments(await member(), { engagement_id: ours.engagementId, limit: 50, direction: 'forward' });
    expect(listed).toEqual([archive]);
    const [part] = archive.parts;
    expect(await getDocument(await member(), part?.id ?? '')).toMatchObject({ ...part, parts: [], skipped: [] });
    expect((await getDocuments(await member(), ours.engagementId, [archive.id, part?.id ?? ''])).map(({ id }) => id)).toEqual([archive.id, part?.id]);
    const cookie = await signIn(network.services, ours.memberId);
    const bytes = await original(new Request('http://127.0.0.1:3000/x', { headers: { cookie } }), { params: Promise.resolve({ id: part?.id ?? '' }) });
    expect(await bytes.text()).toBe(NOTICE);
  });

  it('stands with its parts in the audit log, once', async () => {
    const [event, ...more] = await network.services.db.select().from(auditEvents).where(and(eq(auditEvents.action, 'document.upload'), eq(auditEvents.subjectId, archive.id)));
    expect(event?.details).toMatchObject({ name: 'Vergabeunterlagen.zip', parts: 2 });
    expect(more).toEqual([]);
  });

  it('is nobody else’s, and neither are its parts', async () => {
    const stranger = await contextOf(network.services, theirs.memberId);
    const cookie = await signIn(network.services, theirs.memberId);
    for (const id of [archive.id, ...archive.parts.map((part) => part.id)]) {
      await expect(getDocument(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(getDocumentOutline(stranger, { document_id: id })).rejects.toMatchObject({ code: 'not_found' });
      expect((await original(new Request('http://127.0.0.1:3000/x', { headers: { cookie } }), { params: Promise.resolve({ id }) })).status).toBe(404);
    }
  });

  it('takes its parts with it when it goes', async () => {
    await network.services.db.delete(documents).where(eq(documents.id, archive.id));
    expect(await network.services.db.select().from(documents).where(eq(documents.engagementId, ours.engagementId))).toEqual([]);
  });
});
