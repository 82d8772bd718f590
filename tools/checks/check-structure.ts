import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join, normalize, posix } from 'node:path';

const MAX_LINES = 500;
const SOURCE = /\.(ts|tsx|mts|mjs|js|css)$/;

type Arrow = { from: RegExp; to: RegExp; why: string };

/** What must not be imported from where. The first that matches is shown. */
const FORBIDDEN: Arrow[] = [
  { from: /^packages\//, to: /^(apps|mcps|tools|bench)\//, why: 'packages stand below apps, MCPs and tools: what both need belongs into a package' },
  { from: /^packages\/contract\//, to: /^(packages\/(?!contract\/)|node:(?!crypto$|buffer$))/, why: 'the contract is what crosses the wire: schemas alone, without I/O or other packages' },
  { from: /^packages\/mcp-sdk\/src\/(?!shell\/)/, to: /^packages\/mcp-sdk\/src\/shell\//, why: 'an MCP runs without the shell: the shell knows the SDK, not the other way round' },
  { from: /^packages\/mcp-sdk\/src\/(?!shell\/)/, to: /^packages\/(?!mcp-sdk\/|contract\/|documents\/src\/types)/, why: 'an MCP author gets the SDK, the contract and the types of documents alone' },
  { from: /^mcps\/([^/]+)\//, to: /^(apps|tools|bench)\//, why: 'an MCP could live in another repository: it knows the SDK and libraries alone' },
  { from: /^mcps\/[^/]+\/src\/(?!shell\/)/, to: /^packages\/(?!mcp-sdk\/|documents\/|contract\/)/, why: 'an MCP could live in another repository: it knows the SDK, the types of documents and libraries alone' },
  { from: /^apps\/network\//, to: /^apps\/platform\//, why: 'the two services meet over the contract alone' },
  { from: /^apps\/platform\//, to: /^apps\/network\//, why: 'the two services meet over the contract alone' },
  { from: /^apps\//, to: /^(tools|bench)\//, why: 'what runs in production does not depend on tools' },
  { from: /^apps\/network\/src\/features\//, to: /^apps\/network\/src\/app\//, why: 'routes fetch from features, never the other way' },
  { from: /^apps\/platform\/src\/(?!http\/|worker\/|api\.ts|worker\.ts)[^/]+\//, to: /^apps\/platform\/src\/(http|worker)\//, why: 'HTTP and jobs are adapters: they call the verbs, never the other way' },
];

export type Finding = { file: string; line: number; message: string };

/** Holds every file under version control, or about to be, to the arrows, the sizes and the names of docs/architecture.md. */
export function checkStructure(root: string): Finding[] {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n');
  const sources = files.filter((file) => SOURCE.test(file) && existsSync(join(root, file)));
  const names = workspaceFolders(root, files);
  return sources.flatMap((file) => checkFile(file, readFileSync(join(root, file), 'utf8'), names));
}

/** The findings in one file; `names` maps workspace names to their folders. */
export function checkFile(file: string, text: string, names: ReadonlyMap<string, string>): Finding[] {
  const found: Finding[] = [];
  const lines = text.split('\n');
  const add = (line: number, message: string): void => void found.push({ file, line, message });
  if (lines.length - 1 > MAX_LINES) add(MAX_LINES + 1, `has ${lines.length - 1} lines; ${MAX_LINES} is the most: split it by what its parts do`);
  if (/(^|\/)(utils|helpers|misc|common-utils)\.tsx?$/.test(file)) add(1, 'says nothing by its name: name a file for the one thing that it does');
  lines.forEach((line, i) => {
    if (/\b(TODO|FIXME|XXX|HACK)\b/.test(line) && !file.startsWith('tools/checks/')) add(i + 1, 'leaves work behind: do it, or open an issue');
  });
  if (isTest(file)) return found;
  for (const { specifier, line } of importsOf(text)) {
    const target = resolveImport(file, specifier, names);
    if (target === null || isTest(target)) continue;
    const arrow = FORBIDDEN.find(({ from, to }) => from.test(file) && to.test(target));
    if (arrow) add(line, `imports ${specifier}: ${arrow.why}`);
    else if (mcpOf(file) && mcpOf(target) && mcpOf(file) !== mcpOf(target)) add(line, `imports ${specifier}: MCPs do not know each other`);
    else if (specifier.startsWith('.') && workspaceOf(file) !== workspaceOf(target)) add(line, `imports ${specifier}: another workspace is imported by its name`);
  }
  return found;
}

function isTest(file: string): boolean {
  return /\.(test|fixture)\.tsx?$|\/e2e\/|\/testing(\/|[^/]*\.ts$)/.test(file);
}

function importsOf(text: string): { specifier: string; line: number }[] {
  const found: { specifier: string; line: number }[] = [];
  for (const match of text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"\n]+)['"]/g)) {
    found.push({ specifier: match[1] ?? '', line: text.slice(0, match.index).split('\n').length });
  }
  return found;
}

/** The file or module within the repository that is meant, `node:…` for built-ins, null for libraries. */
function resolveImport(file: string, specifier: string, names: ReadonlyMap<string, string>): string | null {
  if (specifier.startsWith('.')) return normalize(posix.join(dirname(file), specifier));
  if (specifier.startsWith('@/')) return `apps/network/src/${specifier.slice(2)}`;
  if (specifier.startsWith('node:')) return specifier;
  const [scope, name, ...rest] = specifier.split('/');
  const folder = names.get(`${scope}/${name}`);
  return folder === undefined ? null : `${folder}/src/${rest.join('/')}`;
}

function workspaceOf(file: string): string {
  const [group = '', name = ''] = file.split('/');
  return ['packages', 'mcps', 'apps'].includes(group) ? `${group}/${name}` : '';
}

function mcpOf(file: string): string | null {
  return /^mcps\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function workspaceFolders(root: string, files: string[]): Map<string, string> {
  const manifests = files.filter((file) => /^(packages|mcps|apps)\/[^/]+\/package\.json$/.test(file));
  return new Map(
    manifests.map((file) => {
      const manifest: { name: string } = JSON.parse(readFileSync(join(root, file), 'utf8'));
      return [manifest.name, dirname(file)];
    }),
  );
}
