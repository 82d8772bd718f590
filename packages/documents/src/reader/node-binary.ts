import { createRequire } from 'node:module';

/** A Node.js that runs TypeScript as it stands: this one, or the one that is installed with the project. */
export function nodeBinary(): string {
  if (process.features.typescript) return process.execPath;
  return createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/bin/node`);
}
