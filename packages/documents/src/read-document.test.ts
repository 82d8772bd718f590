import { AppError } from '@0711/contract/errors';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from './parse-document.ts';
import { createReader, type Reader, type ReaderOptions } from './read-document.ts';
import { memoryOf } from './reader/memory-of.ts';
import { nodeBinary } from './reader/node-binary.ts';
import { makeDocx, wordParagraph, wordXml } from './testing/make-docx.ts';
import { makeHeavyPdf } from './testing/make-heavy-pdf.ts';
import { makePdf } from './testing/make-pdf.ts';
import { makeZip } from './testing/make-zip.ts';
import { prose } from './testing/read-blocks.ts';

let folder: string;
const readers: Reader[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reader-'));
});
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()));
});
afterAll(() => rm(folder, { recursive: true }));

function open(options: ReaderOptions = {}): Reader {
  const reader = createReader({ processes: 1, ...options });
  readers.push(reader);
  return reader;
}

async function file(name: string, bytes: Uint8Array): Promise<{ path: string; name: string }> {
  const at = path.join(folder, name);
  await writeFile(at, bytes);
  return { path: at, name };
}

const pages = (count: number): Promise<Uint8Array> =>
  makePdf((pdf) => {
    for (let i = 1; i <= count; i += 1) (i > 1 ? pdf.addPage() : pdf).text(prose(`Seite${i}`, 300), 50, 50, { width: 450 });
  });

/** Processes whose parent is this one and that run the reader's child. */
function children(of: number): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1]);
        return parent === of && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('reader-child');
      } catch {
        return false;
      }
    });
}

const onLinux = existsSync('/proc/self/stat');

describe('a reader', () => {
  test('reads in a child process what is read in this one', async () => {
    const bytes = await pages(5);
    const seen: string[] = [];
    const read = await open().read({ ...(await file('bid.pdf', bytes)), format: 'pdf', onPage: (page, of) => seen.push(`${page}/${of}`) });
    expect(read).toEqual(await parseDocument({ bytes, format: 'pdf' }));
    expect(seen).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
  });

  test('reads formats without pages too', async () => {
    const bytes = makeDocx({ 'word/document.xml': wordXml(wordParagraph(prose('Der', 60))) });
    const read = await open().read({ ...(await file('bid.docx', bytes)), format: 'docx' });
    expect(read).toEqual(await parseDocument({ bytes, format: 'docx' }));
  });

  test('inspects, and tells what is wrong in words that name the file', async () => {
    const reader = open();
    expect(await reader.inspect(await file('ok.pdf', await pages(2)))).toEqual({ format: 'pdf', mediaType: 'application/pdf', pages: 2 });
    const secret = await file('secret.pdf', await makePdf((pdf) => pdf.text('x'), { userPassword: 'x' }));
    await expect(reader.inspect(secret)).rejects.toMatchObject({ code: 'encrypted_file', message: expect.stringContaining('secret.pdf') });
    await expect(reader.read({ ...secret, format: 'pdf' })).rejects.toBeInstanceOf(AppError);
  });

  test('takes a container apart into files that it can read, and ends at once when it is told to', async () => {
    const reader = open();
    const archive = await file('bundle.zip', makeZip({ 'LV/lv.txt': prose('Die', 50), 'bid.pdf': await pages(1), 'foto.gif': 'GIF89a' }));
    const directory = await mkdtemp(path.join(folder, 'parts-'));
    expect(await reader.inspect(archive)).toMatchObject({ format: 'zip' });
    const { parts, skipped } = await reader.unpack({ ...archive, directory });
    expect(parts.map(({ name, format }) => [name, format])).toEqual([['bid.pdf', 'pdf'], ['LV/lv.txt', 'text']]);
    expect(skipped).toMatchObject([{ name: 'foto.gif' }]);
    for (const part of parts) expect((await reader.read(part)).text).toMatch(/Seite1|Die/);
    await expect(reader.unpack({ ...(await file('single.pdf', await pages(1))), directory })).rejects.toMatchObject({ code: 'unsupported_format' });
    await expect(reader.unpack({ ...archive, directory, signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow('cancelled');
  });

  test('says that a file is not there as what it is, and does not blame it', async () => {
    const gone = { path: path.join(folder, 'gone.pdf'), name: 'gone.pdf' };
    const reader = open();
    // Asked one after the other: a refusal that nobody awaits yet would count as unheard.
    for (const ask of [() => reader.inspect(gone), () => reader.read({ ...gone, format: 'pdf' }), () => reader.renderPage({ ...gone, page: 1, scale: 1 })]) {
      await expect(ask()).rejects.toMatchObject({ code: 'ENOENT' });
    }
  });

  test('shows a page as WebP at the size asked for', async () => {
    const reader = open();
    const { path: at } = await file('shown.pdf', await makePdf((pdf) => pdf.rect(0, 0, 595.28, 421).fill('#ff0000')));
    const image = await reader.renderPage({ path: at, page: 1, scale: 0.5 });
    expect(await sharp(image).metadata()).toMatchObject({ format: 'webp', width: 298, height: 421 });
    const { data } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(240);
    expect(data[1]).toBeLessThan(20);
    const huge = await reader.renderPage({ path: at, page: 1, scale: 1000 });
    const { width, height } = await sharp(huge).metadata();
    expect(width * height).toBeLessThan(12_100_000);
    await expect(reader.renderPage({ path: at, page: 2, scale: 1 })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('serves several files at once, and each gets its own', async () => {
    const reader = open({ processes: 2 });
    const files = await Promise.all([1, 2, 3, 4, 5].map(async (i) => file(`n${i}.pdf`, await makePdf((pdf) => pdf.text(`Nummer ${i}`, 50, 50)))));
    const read = await Promise.all(files.map((one) => reader.read({ ...one, format: 'pdf' })));
    expect(read.map((one) => one.text)).toEqual([1, 2, 3, 4, 5].map((i) => `Nummer ${i}\n`));
  });
});

describe('a file that does harm', () => {
  test('and takes too long is given up, by name, and the next one is read', async () => {
    const good = await file('good.pdf', await pages(1));
    const slow = await file('slow.pdf', await pages(400));
    const reader = open({ timeoutMs: 700 });
    await expect(reader.read({ ...slow, format: 'pdf' })).rejects.toMatchObject({ code: 'unreadable_file', message: 'slow.pdf takes too long to read.' });
    const patient = open();
    expect((await patient.read({ ...good, format: 'pdf' })).text).toContain('Seite1');
  });

  test('and gives no sign of life is given up', async () => {
    const heavy = await file('stuck.pdf', await makeHeavyPdf(3_000_000));
    await expect(open({ stallMs: 500 }).read({ ...heavy, format: 'pdf' })).rejects.toMatchObject({ code: 'unreadable_file', message: 'stuck.pdf takes too long to read.' });
  });

  test.runIf(onLinux)('and takes more memory than it may is given up before it has', async () => {
    const heavy = await file('heavy.pdf', await makeHeavyPdf(8_000_000));
    let most = 0;
    const watch = setInterval(() => {
      for (const pid of children(process.pid)) most = Math.max(most, memoryOf(pid) ?? 0);
    }, 20);
    const outcome = await open({ maxMemoryMb: 400 }).read({ ...heavy, format: 'pdf' }).catch((error: unknown) => error);
    clearInterval(watch);
    expect(outcome).toMatchObject({ code: 'unreadable_file', message: 'heavy.pdf needs more memory than a document may take.' });
    expect(most).toBeGreaterThan(50);
    expect(most).toBeLessThan(700);
  });

  test.runIf(onLinux)('and kills its process is tried once more; so is one whose process is killed from outside', async () => {
    const reader = open();
    const long = await file('long.pdf', await pages(300));
    let killed = 0;
    const read = await reader.read({
      ...long,
      format: 'pdf',
      onPage: (page) => {
        if (page !== 20 || killed > 0) return;
        killed += 1;
        for (const pid of children(process.pid)) process.kill(pid, 'SIGKILL');
      },
    });
    expect(killed).toBe(1);
    expect(read.pages.map((page) => page.page)).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
  });

  test.runIf(onLinux)('and kills every process it gets is refused', async () => {
    const long = await file('poison.pdf', await pages(300));
    const reading = open().read({
      ...long,
      format: 'pdf',
      onPage: (page) => {
        if (page === 20) for (const pid of children(process.pid)) process.kill(pid, 'SIGKILL');
      },
    });
    await expect(reading).rejects.toMatchObject({ code: 'unreadable_file', message: expect.stringContaining('poison.pdf') });
  });
});

describe('processes', () => {
  test('a request that is aborted ends at once, running or waiting, with the reason given', async () => {
    const reader = open();
    const long = await file('abort.pdf', await pages(400));
    const [first, second] = [new AbortController(), new AbortController()];
    const running = reader.read({ ...long, format: 'pdf', signal: first.signal, onPage: (page) => page === 5 && first.abort(new Error('cancelled')) });
    const waiting = reader.read({ ...long, format: 'pdf', signal: second.signal });
    second.abort(new Error('no longer wanted'));
    await expect(waiting).rejects.toThrow('no longer wanted');
    await expect(running).rejects.toThrow('cancelled');
    expect((await reader.read({ ...(await file('after.pdf', await pages(1))), format: 'pdf' })).pages).toHaveLength(1);
  });

  test.runIf(onLinux)('are replaced after so many files', async () => {
    const reader = open({ requestsPerProcess: 2 });
    const one = await file('recycled.pdf', await pages(1));
    const seen = new Set<number>();
    for (let i = 0; i < 4; i += 1) await reader.read({ ...one, format: 'pdf', onPage: () => children(process.pid).forEach((pid) => seen.add(pid)) });
    expect(seen.size).toBe(2);
  });

  test.runIf(onLinux)('end when the reader is closed, and nothing is read after that', async () => {
    const reader = open();
    const one = await file('closed.pdf', await pages(1));
    await reader.read({ ...one, format: 'pdf' });
    expect(children(process.pid)).toHaveLength(1);
    await reader.close();
    await expect.poll(() => children(process.pid)).toEqual([]);
    await expect(reader.read({ ...one, format: 'pdf' })).rejects.toThrow('closed');
  });

  test.runIf(onLinux)('end with a parent that is killed, even in the middle of a page', async () => {
    const heavy = await file('orphan.pdf', await makeHeavyPdf(6_000_000));
    const script = `import { createReader } from ${JSON.stringify(new URL('./read-document.ts', import.meta.url).href)};
      createReader().read({ path: ${JSON.stringify(heavy.path)}, name: 'orphan.pdf', format: 'pdf' }).catch(() => {});`;
    const parent = spawn(nodeBinary(), ['--input-type=module', '-e', script], { stdio: 'ignore' });
    const { pid = 0 } = parent;
    await expect.poll(() => children(pid).length, { timeout: 10_000 }).toBe(1);
    const [child = 0] = children(pid);
    await expect.poll(() => memoryOf(child) ?? 0, { timeout: 10_000 }).toBeGreaterThan(150);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    await expect.poll(() => existsSync(`/proc/${child}/stat`), { timeout: 5000 }).toBe(false);
  });

  test('at rest do not keep their parent alive', async () => {
    const one = await file('rest.txt', new Uint8Array(Buffer.from('Text')));
    const script = `import { createReader } from ${JSON.stringify(new URL('./read-document.ts', import.meta.url).href)};
      await createReader().inspect({ path: ${JSON.stringify(one.path)}, name: 'rest.txt' }); console.log('done');`;
    const parent = spawn(nodeBinary(), ['--input-type=module', '-e', script], { stdio: 'ignore' });
    const ended = await Promise.race([once(parent, 'exit'), sleep(15_000, null)]);
    parent.kill('SIGKILL');
    expect(ended).toEqual([0, null]);
  });
});
