import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST } from '../../app/api/documents/route.ts';
import { GET as original } from '../../app/api/documents/[id]/original/route.ts';
import { auditEvents, documents } from '../../lib/db/schema.ts';
import { type Pair, createPair } from '../../lib/testing/people.ts';
import { signIn } from '../../lib/testing/sign-in.ts';
import { type PlatformProcess, startPlatformProcess } from '../../lib/testing/start-platform-process.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';
import { pushSync } from '../sync/push-sync.ts';

/** A PNG of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let platform: PlatformProcess;
let network: TestNetwork;
let ours: Pair;
let theirs: Pair;
let cookie: string;

beforeAll(async () => {
  platform = await startPlatformProcess();
  network = await startTestNetwork({ PLATFORM_URL: platform.url, PLATFORM_API_KEY: platform.key });
  ours = await createPair(network.services, 'Ours');
  theirs = await createPair(network.services, 'Theirs');
  for (const pair of [ours, theirs]) await pushSync(network.services, { type: 'engagement', id: pair.engagementId });
  cookie = await signIn(network.services, ours.memberId);
}, 60_000);
afterAll(async () => {
  await network.stop();
  await platform.stop();
});

type Upload = { engagement?: string; name?: string; body?: BlobPart; type?: string; headers?: Record<string, string> };

function upload({ engagement = ours.engagementId, name = 'Ausschreibung Brücke.txt', body = 'Vergabestelle: Stadt Ulm', type = 'text/plain', headers = {} }: Upload) {
  const form = new FormData();
  form.append('engagement_id', engagement);
  form.append('file', new File([body], name, { type }));
  const request = new Request('http://127.0.0.1:3000/api/documents', { method: 'POST', body: form, headers: { cookie, ...headers } });
  return POST(request, { params: Promise.resolve({}) });
}

describe('an upload', () => {
  it('goes to the Platform, and leaves who may see it and who brought it', async () => {
    const response = await upload({});
    expect(response.status).toBe(201);
    const document = await response.json();
    expect(document).toMatchObject({ engagement_id: ours.engagementId, name: 'Ausschreibung Brücke.txt', format: 'text', size_bytes: 24, uploaded_by: { id: ours.memberId } });
    const written = await network.services.db.select().from(auditEvents).where(eq(auditEvents.subjectId, document.id));
    expect(written).toMatchObject([{ action: 'document.upload', actorId: ours.memberId, actorRole: 'company', companyId: ours.companyId }]);
  });

  it('comes back as it was, as a file to save; shown in a frame it can do nothing', async () => {
    const html = '<!doctype html><html><body><script>alert(1)</script><p>Los 1</p></body></html>';
    const stored = await upload({ name: 'a "b" ü.html', body: html, type: 'text/html' });
    expect(await stored.clone().json()).toMatchObject({ name: 'a "b" ü.html', format: 'html' });
    const { id } = await stored.json();
    const get = (query: string) => original(new Request(`http://127.0.0.1:3000/x${query}`, { headers: { cookie } }), { params: Promise.resolve({ id }) });
    const saved = await get('');
    expect(await saved.text()).toBe(html);
    expect(saved.headers.get('content-disposition')).toBe(`attachment; filename="a _b_ _.html"; filename*=UTF-8''a%20%22b%22%20%C3%BC.html`);
    const shown = await get('?inline=1');
    expect(shown.headers.get('content-disposition')).toBe('inline');
    expect(shown.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    await shown.body?.cancel();
  });

  it('to another company’s engagement is 404, and nothing is stored', async () => {
    expect((await upload({ engagement: theirs.engagementId })).status).toBe(404);
    expect(await network.services.db.select().from(documents).where(eq(documents.engagementId, theirs.engagementId))).toEqual([]);
  });

  it('from another site is 403, without a session 401', async () => {
    expect((await upload({ headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await upload({ headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await upload({ headers: { cookie: '' } })).status).toBe(401);
  });

  it('that the Platform refuses is refused with its words', async () => {
    const empty = await upload({ name: 'leer.pdf', body: '', type: 'application/pdf' });
    expect(empty.status).toBe(422);
    expect(await empty.json()).toMatchObject({ code: 'empty_file', detail: expect.stringContaining('leer.pdf') });
    const picture = await upload({ name: 'bild.png', body: new Uint8Array(Buffer.from(PIXEL, 'base64')), type: 'image/png' });
    expect(picture.status).toBe(415);
    // The page words why in its own language, by this code.
    expect(await picture.json()).toMatchObject({ errors: [{ path: 'file', code: 'image' }] });
  });

  it('of more than 50 MB is 413, told by its length or found while it streams', async () => {
    const request = (headers: Record<string, string>, body: BodyInit) =>
      POST(new Request('http://127.0.0.1:3000/api/documents', { method: 'POST', body, headers: { cookie, ...headers }, ...(body instanceof ReadableStream ? { duplex: 'half' } : {}) }), { params: Promise.resolve({}) });
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await request({ ...type, 'content-length': String(60 * 1024 * 1024) }, 'x')).status).toBe(413);

    const chunk = new TextEncoder().encode('a'.repeat(1024 * 1024));
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(
        `--x\r\ncontent-disposition: form-data; name="engagement_id"\r\n\r\n${ours.engagementId}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="gross.txt"\r\ncontent-type: text/plain\r\n\r\n`,
      )),
      pull(controller) {
        if (++sent > 60) return controller.close();
        controller.enqueue(chunk);
      },
    });
    const response = await request(type, endless);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'file_too_large', detail: expect.stringContaining('gross.txt') });
  }, 60_000);

  it('that is no upload, lacks its file, or breaks off is a 4xx that says so', async () => {
    const send = (body: string, type = 'multipart/form-data; boundary=x') =>
      POST(new Request('http://127.0.0.1:3000/api/documents', { method: 'POST', body, headers: { cookie, 'content-type': type } }), { params: Promise.resolve({}) });
    expect((await send('{}', 'application/json')).status).toBe(400);
    expect((await send('--x--\r\n')).status).toBe(422);
    expect((await send('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x--\r\n')).status).toBe(422);
    const cut = await send(`--x\r\ncontent-disposition: form-data; name="engagement_id"\r\n\r\n${ours.engagementId}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc`);
    expect(cut.status).toBeGreaterThanOrEqual(400);
    expect(cut.status).toBeLessThan(500);
  });
});
