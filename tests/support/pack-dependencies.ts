import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Manifest = { name: string; dependencies?: Record<string, string> };

/**
 * Makes a tarball, below `folder`, of each installed package among `names` and of all that they depend on, so that a project elsewhere
 * installs them without a network. Answers what such a project writes as its dependencies.
 */
export function packDependencies(root: string, names: string[], folder: string): Record<string, string> {
  const packed: Record<string, string> = {};
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const home = join(root, 'node_modules', name);
    if (name in packed || !existsSync(home)) continue;
    const tarball = join(folder, `${name.replace(/\W+/g, '-')}.tar`);
    execFileSync('tar', ['-cf', tarball, '--exclude=./node_modules', '--exclude=./src', '--exclude=*.map', '--exclude=./locales', '--transform=s,^\\.,package,', '-C', home, '.']);
    packed[name] = `file:${tarball}`;
    const manifest: Manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    waiting.push(...Object.keys(manifest.dependencies ?? {}));
  }
  return packed;
}
