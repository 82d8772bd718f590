import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createReader, type FileToRead, type Reader, type ReaderOptions } from '../read-document.ts';
import { nodeBinary } from '../reader/node-binary.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { joinPdfs, makeScan } from '../testing/make-scan.ts';
import { prose } from '../testing/read-blocks.ts';

const GERMAN = 'Der Auftragnehmer übernimmt die Prüfung der Räume.';
const ENGLISH = ['The contractor shall deliver all of the services that are', 'described in this document before the end of the year and', 'the authority will pay within thirty days after it has', 'received a proper invoice for the work that was done.'];
const onLinux = existsSync('/proc/self/stat');
const readers: Reader[] = [];
let folder: string;
let mixed: FileToRead;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ocr-'));
  const written = await makePdf((pdf) => pdf.text(prose('Vertragsbedingungen', 60), 50, 50, { width: 450 }));
  mixed = await file('mixed.pdf', await joinPdfs(written, await scan([GERMAN]), written, await scan(['Angebotsfrist: 12.03.2027'])));
});
afterEach(() => Promise.all(readers.splice(0).map((reader) => reader.close())));
afterAll(() => rm(folder, { recursive: true }));

function open(options: ReaderOptions = {}): Reader {
  const reader = createReader({ processes: 1, ...options });
  readers.push(reader);
  return reader;
}

async function file(name: string, bytes: Uint8Array): Promise<FileToRead> {
  const at = path.join(folder, name);
  await writeFile(at, bytes);
  return { path: at, name, format: 'pdf' };
}

const scan = (lines: string[]): Promise<Uint8Array> => makeScan((pdf) => lines.forEach((line, i) => pdf.fontSize(12).text(line, 30, 30 + 17 * i, { lineBreak: false })), { size: [400, 120] });

/** The processes of this file's readers. */
function children(): number[] {
  return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).map(Number).filter((pid) => {
    try {
      const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1]);
      return parent === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('reader-child');
    } catch {
      return false;
    }
  });
}

/** A reader that has recognised a page before; the process that did it rests. */
async function practised(): Promise<{ reader: Reader; recogniser: number }> {
  const reader = open({ recognition: { processes: 1, idleMs: 60_000 } });
  const seen = await file('seen.pdf', await scan([GERMAN]));
  await reader.inspect(seen);
  const before = children();
  await reader.read(seen);
  const [recogniser, ...others] = children().filter((pid) => !before.includes(pid));
  if (recogniser === undefined || others.length > 0) throw new Error('one process recognises here');
  return { reader, recogniser };
}

/** Waits until a process that rested, and used no time of the processor, has used 30 ms: a line alone takes 150. */
async function working(pid: number): Promise<void> {
  const before = ticksOf(pid);
  await expect.poll(() => ticksOf(pid), { timeout: 15_000, interval: 5 }).toBeGreaterThan(before + 2);
}

/** How long a process has used the processor, in hundredths of a second. */
function ticksOf(pid: number): number {
  const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
  return Number(user) + Number(system);
}

test('only the scanned pages of a document are recognised, in their places, and each page that is done is told', async () => {
  const told: string[] = [];
  const { text, pages, blocks, language, warnings } = await open().read({ ...mixed, onPage: (done, of, stage) => told.push(`${done}/${of} ${stage}`) });
  expect(pages.map(({ scanned, ocr }) => [scanned, ocr !== null])).toEqual([[false, false], [true, true], [false, false], [true, true]]);
  const [, second, , fourth] = pages.map(({ start, end }) => text.slice(start, end));
  expect([second, fourth]).toEqual([`${GERMAN}\n`, 'Angebotsfrist: 12.03.2027\n']);
  expect(blocks.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
  expect([language, warnings]).toEqual(['de', []]);
  expect(told).toEqual(['1/4 text', '2/4 text', '3/4 recognition', '4/4 recognition']);
});

test('a scan is read as English where it turns out to be', async () => {
  const { text, language } = await open().read(await file('english.pdf', await scan(ENGLISH)));
  expect(text).toBe(`${ENGLISH.join('\n')}\n`);
  expect(language).toBe('en');
});

describe('a page that fails', () => {
  test('for want of time is left unread with the reason, and costs no other', async () => {
    const { text, warnings } = await open({ recognition: { timeoutMs: 5 } }).read(mixed);
    expect(text).toContain('Vertragsbedingungen');
    expect(warnings).toEqual([2, 4].map((page) => ({ code: 'unreadable_page', page, message: `The text of page ${page} cannot be recognised: it takes too long.` })));
  });
});

describe.runIf(onLinux)('while a page is recognised', () => {
  let reader: Reader;
  let recogniser: number;
  beforeEach(async () => {
    ({ reader, recogniser } = await practised());
  });

  test('its process may be killed from outside: the page is recognised once more', async () => {
    const lines = Array.from({ length: 4 }, () => GERMAN);
    const reading = reader.read(await file('killed.pdf', await scan(lines))).catch((error: unknown) => ({ text: String(error) }));
    await working(recogniser);
    process.kill(recogniser, 'SIGKILL');
    expect((await reading).text).toBe(`${lines.join('\n')}\n`);
    expect(children()).not.toContain(recogniser);
  });

  test('a reading that is aborted ends at once, with the reason given, and so does its process', async () => {
    const stop = new AbortController();
    const reading = reader.read({ ...mixed, signal: stop.signal }).catch((error: unknown) => error);
    await working(recogniser);
    stop.abort(new Error('cancelled'));
    expect(await reading).toEqual(new Error('cancelled'));
    await expect.poll(children).not.toContain(recogniser);
  });
});

test('nothing is fetched, started or written: the models come from the installed packages', async () => {
  // Whatever leaves a process of Node's goes through a socket; the permission model refuses the rest.
  const script = `import { readFile } from 'node:fs/promises';
    import net from 'node:net';
    let tried = 0;
    net.Socket.prototype.connect = () => { tried += 1; throw new Error('no network'); };
    await fetch('http://192.0.2.1/').catch(() => {});
    const { serveTesseract } = await import(${JSON.stringify(new URL('./serve-tesseract.ts', import.meta.url).href)});
    const found = await serveTesseract(await readFile(${JSON.stringify(mixed.path)}), 'mixed.pdf', 2, 'deu');
    console.log(JSON.stringify([tried, found.text]));`;
  const { stdout } = await promisify(execFile)(nodeBinary(), ['--permission', '--allow-fs-read=*', '--input-type=module', '-e', script]);
  // One is the attempt that shows the block to work.
  expect(JSON.parse(stdout)).toEqual([1, GERMAN.replaceAll(' ', '\n')]);
});
