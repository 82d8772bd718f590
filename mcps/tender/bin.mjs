#!/usr/bin/env node
// The sources run as they are on Node.js 24 or later. An older one hands over to the one that npm has for this system, if it is there.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) >= 24) await import('./src/bin.ts');
else handOver(pinnedNode());

function pinnedNode() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/package.json`)), 'bin', 'node');
  } catch {
    process.stderr.write(`tender: Node.js 24 or later is needed; this is ${process.version}\n`);
    process.exit(1);
  }
}

function handOver(node) {
  const child = spawn(node, [fileURLToPath(new URL('./src/bin.ts', import.meta.url)), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? (constants.signals[signal] ?? 0) : 0)));
}
