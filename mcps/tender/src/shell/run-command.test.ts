import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { zipSync } from 'fflate';
import { extractRawText } from 'mammoth';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLanguageServer } from '@0711/models/testing/start-language-server';
import { tender as mcp } from '../mcp.ts';
import { ParseRfpOutput } from '../schema.ts';
import { runCommand } from './run-command.ts';

const DOCS = fileURLToPath(new URL('../../../../fixtures/tenders/docs', import.meta.url));
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), '0711-tender-test-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** Runs the command in the folder of the fixtures. */
async function tender(...args: string[]): Promise<Said> {
  return tenderWith({}, ...args);
}

type Said = { code: number; out: string; err: string };

async function tenderWith(env: Record<string, string>, ...args: string[]): Promise<Said> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(stdout), text(stderr)]);
  const code = await runCommand(args, { stdout, stderr, directory: DOCS, signal: new AbortController().signal, env });
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { code, out, err };
}

test('it says what a tender says, in its language, with how sure that is and on which page it stands', async () => {
  const { code, out, err } = await tender('en-saltmarsh-dredging.pdf');
  expect(code).toBe(0);
  for (const words of ['Key facts', 'Dates', 'Award criteria', 'Requirements', 'Submission deadline', 'Reference number']) expect(out).toContain(words);
  expect(out).toMatch(/Submission deadline +\S.* (sure|check) +p\. \d/);
  expect(out).toMatch(/^ +\d+ +%? ?\S/m);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  expect(err).toContain('reading en-saltmarsh-dredging.pdf');
});

test('several files are one tender; a ZIP is read with all it holds', async () => {
  const files = { 'notice.md': await readFile(join(DOCS, 'en-calder-laptops.md')), 'more/evaluation.txt': await readFile(join(DOCS, 'de-lindgruen-evaluation.txt')) };
  const zip = join(directory, 'bundle.zip');
  await writeFile(zip, zipSync(files));
  const { code, out } = await tender(zip, '--json');
  expect(code).toBe(0);
  expect(ParseRfpOutput.parse(JSON.parse(out)).documents.map(({ file }) => file).toSorted()).toEqual(['more/evaluation.txt', 'notice.md']);
});

test('the result can be had as JSON or Word document, in a file whose ending says so', async () => {
  const [json, docx] = [join(directory, 'out.json'), join(directory, 'out.docx')];
  expect(await tender('en-calder-laptops.md', '--out', json)).toMatchObject({ code: 0, out: '' });
  const parsed = ParseRfpOutput.parse(JSON.parse(await readFile(json, 'utf8')));
  expect(await tender('en-calder-laptops.md', '--docx', '--out', docx)).toMatchObject({ code: 0, out: '' });
  const { value } = await extractRawText({ path: docx });
  expect(parsed.fields.reference_number.value).not.toBeNull();
  expect(value).toContain(parsed.fields.reference_number.value);
});

test('a tender is weighed against a company, and a bid for it drafted as a Word document, with what an earlier bid said', async () => {
  const [company, past, bid] = [join(directory, 'company.json'), join(directory, 'past.md'), join(directory, 'bid.docx')];
  await writeFile(company, JSON.stringify({ name: 'Harbour Laptops Ltd', employees: 40 }));
  await writeFile(past, '# Our company\n\nHarbour Laptops has supplied schools since 2004.\n');
  const decision = await tender('en-calder-laptops.md', '--task', 'go_no_go', '--company', company);
  expect(decision).toMatchObject({ code: 0, out: expect.stringMatching(/^Harbour Laptops Ltd: (bid|do not bid|no recommendation)/) });
  expect(decision.err).not.toBe('');
  expect(await tender('en-calder-laptops.md', '--task', 'generate_bid', '--company', company, '--past-bid', past, '--docx', '--out', bid)).toMatchObject({ code: 0, out: '' });
  expect((await extractRawText({ path: bid })).value).toContain('Harbour Laptops Ltd');
});

test.each([
  [[], 'name at least one file'],
  [['missing.pdf'], 'missing.pdf is no file'],
  [['en-calder-laptops.md', '--jsno'], "Unknown option '--jsno'"],
  [['en-calder-laptops.md', '--json', '--docx'], '--json and --docx exclude each other'],
  [['en-calder-laptops.md', '--task', 'guess'], 'TENDER has no task type "guess"; it has parse_rfp'],
  [['en-calder-laptops.md', '--xlsx'], 'parse_rfp gives no XLSX'],
  [['en-calder-laptops.md', '--language', 'fr'], 'language:'],
  [['en-calder-laptops.md', '--company', 'en-calder-laptops.md'], 'en-calder-laptops.md cannot be read as JSON'],
  [['en-calder-laptops.md', '--task', 'check_eligibility'], 'check_eligibility weighs the tender against a company: name its profile with --company FILE'],
  [['en-calder-laptops.md', '--model'], '--model needs MODEL_URL'],
  [['--stdio', 'en-calder-laptops.md'], '--stdio takes no files'],
])('%j is misuse, and it says why', async (args, why) => {
  const { code, out, err } = await tender(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`tender: ${why}`);
});

test('a file that cannot be read is named, with the reason', async () => {
  const path = join(directory, 'cut.pdf');
  await writeFile(path, (await readFile(join(DOCS, 'de-neuenbruck-dms.pdf'))).subarray(0, 2000));
  const { code, err } = await tender(path);
  expect(code).toBe(1);
  expect(err).toContain('tender: cut.pdf is');
});

test('with a language model it asks the server that the environment names, and says what that took', async () => {
  const stand = await startLanguageServer({ maxModelLength: 32_768 });
  try {
    stand.behave({ answer: () => ({}) });
    const { code, out, err } = await tenderWith({ MODEL_URL: stand.url }, 'en-calder-laptops.md', '--model');
    expect(code).toBe(0);
    expect(out).toContain('Key facts');
    expect(stand.asked.length).toBeGreaterThan(0);
    expect(err).toMatch(/[1-9]\d* tokens of \S/);
  } finally {
    await stand.close();
  }
});

test('--help says what there is', async () => {
  const { code, out } = await tender('--help');
  expect(code).toBe(0);
  for (const option of ['--json', '--docx', '--task', '--company', '--out', '--stdio']) expect(out).toContain(option);
  for (const task of Object.keys(mcp.taskTypes)) expect(out).toMatch(new RegExp(`^  ${task} {3}`, 'm'));
});

test('as a process it serves its tasks to a Model Context Protocol client', { timeout: 30_000 }, async () => {
  const client = new Client({ name: 'test', version: '1' });
  const bin = fileURLToPath(new URL('../../bin.mjs', import.meta.url));
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [bin, '--stdio', '--root', DOCS], stderr: 'pipe' }));
  try {
    expect((await client.listTools()).tools.map(({ name }) => name)).toContain('parse_rfp');
    const result = await client.callTool({ name: 'parse_rfp', arguments: { files: ['en-calder-laptops.md'] } });
    expect(result.isError).not.toBe(true);
    expect(ParseRfpOutput.parse(result.structuredContent).documents).toMatchObject([{ file: 'en-calder-laptops.md' }]);
    expect(JSON.stringify(result.content)).toContain('Key facts');
  } finally {
    await client.close();
  }
});
