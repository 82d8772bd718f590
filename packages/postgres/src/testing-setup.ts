import type { TestProject } from 'vitest/node';
import { removeTestLeftovers } from './testing-leftovers.ts';
import { startTestServer } from './testing-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser URL of the PostgreSQL of this test run. */
    postgresUrl: string;
  }
}

/** vitest's globalSetup: one PostgreSQL per run, without fsync, in a folder that goes with it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeTestLeftovers();
  const { server, remove } = await startTestServer();
  project.provide('postgresUrl', server.url);
  return remove;
}
