import { serveTesseract } from '@0711/documents/ocr/serve-tesseract';
import { parseDocument } from '@0711/documents/parse-document';
import { readPdf } from '@0711/documents/pdf/parse-pdf';
import { scanPage } from '@0711/documents/testing/make-scan';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { makeLargeTender } from '../fixtures/make-large.ts';
import { round } from './statistics.ts';

const PAGE = 3;
const SCAN = 'de-uba-anschreiben-scan.pdf';
const Quotes = z.looseObject({ evidence: z.record(z.string(), z.looseObject({ quote: z.string() })), requirements: z.array(z.looseObject({ text: z.string() })) });

/**
 * What recognising a page costs and how well it reads: a page of a tender of ours against its own text, upright and clean as well as
 * askew and dusty, and a real scan (in the folder `docs`) against the passages that a person copied from it by eye.
 */
export async function recognition(docs: string): Promise<object> {
  const bytes = await makeLargeTender(PAGE);
  const { text, pages } = await parseDocument({ bytes, format: 'pdf' });
  const meant = text.slice(pages[PAGE - 1]?.start, pages[PAGE - 1]?.end);
  // The first page of a process loads Tesseract; the later ones count.
  const first = await recognise(await scanPage(bytes, PAGE));
  const clean = await recognise(await scanPage(bytes, PAGE));
  const askew = await recognise(await scanPage(bytes, PAGE, { turned: 1.5, noise: 30 }));
  return {
    characters: meant.length,
    first_page: costOf(first),
    clean: { ...costOf(clean), characters_right: accuracy(meant, clean.text) },
    askew_and_dusty: { ...costOf(askew), characters_right: accuracy(meant, askew.text) },
    real_scan: await realScan(docs),
  };
}

type Outcome = { text: string; confidence: number | null; seconds: number; cpuSeconds: number };

async function recognise(bytes: Uint8Array): Promise<Outcome> {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const recognised = await serveTesseract(bytes, 'scan.pdf', 1, 'deu');
  const [seconds, { user, system }] = [(performance.now() - started) / 1000, process.cpuUsage(cpu)];
  let text = '';
  await readPdf(bytes, 'scan.pdf', (page) => {
    text += page.text;
  }, new Map([[1, recognised]]));
  return { text, confidence: recognised.confidence, seconds, cpuSeconds: (user + system) / 1e6 };
}

function costOf({ seconds, cpuSeconds, confidence }: Outcome): object {
  return { seconds: round(seconds, 1), cpu_seconds: round(cpuSeconds, 1), confidence };
}

/** The words of the copied passages that were read as they stand there. */
async function realScan(docs: string): Promise<object> {
  const label = path.join(docs, '..', 'labels', `${SCAN}.json`);
  if (!existsSync(label)) return { left_out: `there is no ${label}` };
  const { evidence, requirements } = Quotes.parse(JSON.parse(await readFile(label, 'utf8')));
  const read = await recognise(await readFile(path.join(docs, SCAN)));
  // Whoever copies a word that is parted at the end of a line joins it, with its hyphen where it has one.
  const known = new Set(['\n', '', '-'].flatMap((end) => wordsOf(read.text.replace(/-\n/g, end))));
  const words = [...Object.values(evidence).map(({ quote }) => quote), ...requirements.map(({ text }) => text)].flatMap(wordsOf);
  const wrong = words.filter((word) => !known.has(word));
  return { ...costOf(read), words: words.length, words_right: round((words.length - wrong.length) / words.length, 4), wrong };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The share of characters that are right: one less the edits from one text to the other over the length; white space counts once. */
function accuracy(meant: string, read: string): number {
  const [a, b] = [wordsOf(meant).join(' '), wordsOf(read).join(' ')];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return round(1 - (row[b.length] ?? a.length) / a.length, 4);
}
