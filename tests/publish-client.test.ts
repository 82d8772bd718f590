import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FAST_SETTINGS } from '@0711/postgres/testing-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packDependencies } from './support/pack-dependencies.ts';
import { type PlatformStack, startPlatform } from './support/platform.ts';
import { seedEngagement, tenders } from './support/seed.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'packages/mcp-client/README.md'), 'utf8');
const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
const blocks = (language: string): string[] => [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].filter(([, name]) => name === language).map(([, , code = '']) => code);

let project: string;
let packed: string[];
let platform: Promise<PlatformStack>;

/** npm without a network, and without whatever the machine has told its own npm. */
const call = (args: string[], cwd: string) => run(npm[0] ?? 'npm', [...npm.slice(1), ...args, '--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], { cwd });

beforeAll(async () => {
  platform = startPlatform({ postgres: FAST_SETTINGS });
  project = mkdtempSync(join(tmpdir(), '0711-publish-'));
  mkdirSync(join(project, 'tarballs'));
  // A copy is built, so that nobody who builds at the same time is disturbed.
  const copy = join(project, 'packages');
  for (const name of ['contract', 'mcp-client']) cpSync(join(root, 'packages', name), join(copy, name), { recursive: true, filter: (path) => !/(node_modules|dist)$/.test(path) });
  cpSync(join(root, 'tsconfig.base.json'), join(project, 'tsconfig.base.json'));
  execFileSync('ln', ['-s', join(root, 'node_modules'), join(project, 'node_modules')]);
  await run(process.execPath, [join(copy, 'mcp-client/build.ts')]);
  rmSync(join(project, 'node_modules'));

  const { stdout } = await call(['pack', join(copy, 'mcp-client/dist'), '--json', `--pack-destination=${join(project, 'tarballs')}`], project);
  const [{ filename, files }]: [{ filename: string; files: { path: string }[] }] = JSON.parse(stdout);
  packed = files.map(({ path }) => path);
  const libraries = packDependencies(root, ['@orpc/client', '@orpc/contract', '@orpc/openapi-client', 'eventsource-parser', 'zod', 'react', '@types/react', '@types/node', '@opentelemetry/api', '@tanstack/react-query'], join(project, 'tarballs'));
  const dependencies = { ...libraries, '@0711/mcp-client': `file:${join(project, 'tarballs', filename)}` };
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'somebody-elses', private: true, type: 'module', dependencies }));
  rmSync(copy, { recursive: true });
  await call(['install'], project);
}, 120_000);
afterAll(async () => {
  await (await platform).stop();
  rmSync(project, { recursive: true, force: true });
}, 60_000);

it('the package has modules, their types, its manifest and its words, and nothing else', () => {
  const others = packed.filter((path) => !/^(client|contract)\/[\w-]+\.(js|d\.ts)$/.test(path));
  expect(others.toSorted()).toEqual(['README.md', 'package.json']);
  const installed = join(project, 'node_modules/@0711/mcp-client');
  const text = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js') || name.endsWith('.d.ts')).map((name) => readFileSync(join(installed, name), 'utf8')).join('\n');
  expect(text).not.toMatch(/@0711\/|\.ts['"]|['"]node:|workspace:/);
});

const settings = {
  /** A service, with every declaration checked line by line, as few projects do. */
  nodenext: { compilerOptions: { module: 'nodenext', lib: ['es2024'], skipLibCheck: false }, include: ['*.ts'] },
  bundler: { compilerOptions: { module: 'esnext', lib: ['es2024', 'dom', 'dom.iterable'], skipLibCheck: true, jsx: 'react-jsx' }, include: ['*.ts', '*.tsx'] },
};

it.each(['nodenext', 'bundler'] as const)('its types are right for a project that resolves modules as %s', async (moduleResolution) => {
  blocks('ts').forEach((code, at) => writeFileSync(join(project, `example-${at}.ts`), code));
  blocks('tsx').forEach((code, at) => writeFileSync(join(project, `component-${at}.tsx`), code));
  writeFileSync(join(project, 'wrong.ts'), "import { createMCPClient } from '@0711/mcp-client';\n// @ts-expect-error: a task has no such member\nexport const nothing = (await createMCPClient('http://x').getTask('1')).no_such_member;\n");
  const { compilerOptions, include } = settings[moduleResolution];
  const common = { target: 'es2024', moduleResolution, strict: true, noEmit: true, types: ['node'], noUncheckedIndexedAccess: true };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...common, ...compilerOptions }, include }));
  const { stdout } = await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project]).catch((error: { stdout: string }) => error);
  expect(stdout).toBe('');
}, 60_000);

it('every example of the README runs as it is written', async () => {
  const stack = await platform;
  const env = { PATH: process.env.PATH, PLATFORM_URL: stack.url, PLATFORM_API_KEY: stack.key, ENGAGEMENT_ID: await seedEngagement(stack), TENDER_FILE: join(tenders, 'de-klarsee-feuerwehr.pdf') };
  const examples = blocks('ts');
  expect(examples.length).toBeGreaterThanOrEqual(4);
  writeFileSync(join(project, 'all.mjs'), examples.map((_, at) => `console.log('example ${at}');\nawait import('./example-${at}.ts');\n`).join(''));
  const { stdout } = await run(process.execPath, [join(project, 'all.mjs')], { cwd: project, env });
  expect(stdout).toContain(`example ${examples.length - 1}`);
  expect(stdout).toMatch(/(completed|needs_review) \d+(\.\d+)? tender\.parse_rfp\/1/);
}, 60_000);
