import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './check-structure.ts';

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string>; optionalDependencies?: Record<string, string> };

/** Every dependency must have its line in docs/dependencies.md: what for, why this one, licence, what would replace it. */
export function checkDependencies(root: string): Finding[] {
  const named = namesIn(readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8'));
  return globSync('{.,packages/*,mcps/*,apps/*}/package.json', { cwd: root }).flatMap((file) => {
    const manifest: Manifest = JSON.parse(readFileSync(join(root, file), 'utf8'));
    const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
    return all
      .filter((name) => !name.startsWith('@0711/') && !named.some((pattern) => pattern.test(name) || pattern.test(name.replace(/^@types\//, ''))))
      .map((name) => ({ file, line: 1, message: `depends on ${name}, which has no line in docs/dependencies.md` }));
  });
}

/** The first column of the tables, where `*` stands for anything. */
function namesIn(text: string): RegExp[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => (line.split('|')[1] ?? '').split(/[\s,()`]+/))
    .filter((name) => /^[@a-z]/.test(name))
    .map((name) => new RegExp(`^${name.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`));
}
