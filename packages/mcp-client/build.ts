import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

/*
 * Makes `dist`: the package as it is published, ready for `npm pack` or `npm publish`. The contract, which is no package of its own
 * outside this repository, goes in with it; its libraries stay dependencies.
 */

const here = import.meta.dirname;
const dist = join(here, 'dist');

rmSync(dist, { recursive: true, force: true });
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [compiler, '-p', join(here, 'tsconfig.build.json')], { stdio: 'inherit' });

for (const [from, to] of [['contract/src', 'contract'], ['mcp-client/src', 'client']] as const) {
  renameSync(join(dist, from), join(dist, `${to}.made`));
  rmSync(join(dist, dirname(from)), { recursive: true });
  renameSync(join(dist, `${to}.made`), join(dist, to));
}
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|d\.ts)$/.test(name))) {
  const path = join(dist, file);
  const contract = relative(dirname(path), join(dist, 'contract')).split(sep).join('/') || '.';
  const own = contract.startsWith('.') ? contract : `./${contract}`;
  const text = readFileSync(path, 'utf8')
    .replaceAll(/(['"])@0711\/contract\/([\w-]+)\1/g, (_, quote: string, name: string) => `${quote}${own}/${name}.js${quote}`)
    .replaceAll(/(['"])(\.{1,2}\/[\w./-]+)\.ts\1/g, (_, quote: string, name: string) => `${quote}${name}.js${quote}`);
  writeFileSync(path, text);
}

type Manifest = { name: string; version: string; license: string; dependencies: Record<string, string>; peerDependencies: unknown; peerDependenciesMeta: unknown };
const { name, version, license, dependencies, peerDependencies, peerDependenciesMeta }: Manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const entry = (file: string) => ({ types: `./client/${file}.d.ts`, default: `./client/${file}.js` });
const manifest = {
  name, version, license,
  description: 'A client of the 0711 Platform for Node.js, edge runtimes and browsers, with React hooks',
  type: 'module',
  sideEffects: false,
  engines: { node: '>=20' },
  exports: { '.': entry('index'), './react': entry('react'), './package.json': './package.json' },
  // Within a major version: a user's own zod is then the same one.
  dependencies: Object.fromEntries(Object.entries(dependencies).filter(([one]) => !one.startsWith('@0711/')).map(([one, at]) => [one, `^${at}`])),
  peerDependencies, peerDependenciesMeta,
};
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
cpSync(join(here, 'README.md'), join(dist, 'README.md'));
