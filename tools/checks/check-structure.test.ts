import { expect, test } from 'vitest';
import { checkFile } from './check-structure.ts';

const names = new Map([
  ['@0711/contract', 'packages/contract'],
  ['@0711/documents', 'packages/documents'],
  ['@0711/postgres', 'packages/postgres'],
  ['@0711/mcp-sdk', 'packages/mcp-sdk'],
  ['@0711/mcp-tender', 'mcps/tender'],
]);

test.each([
  ['packages/documents/src/a.ts', `import { x } from '@0711/mcp-tender/mcp';`, 'packages stand below'],
  ['packages/contract/src/a.ts', `import { readFile } from 'node:fs/promises';`, 'the contract is what crosses the wire'],
  ['packages/contract/src/a.ts', `import { x } from '@0711/postgres/pool';`, 'the contract is what crosses the wire'],
  ['packages/mcp-sdk/src/a.ts', `import { x } from '@0711/postgres/pool';`, 'an MCP author gets'],
  ['mcps/tender/src/a.ts', `import { x } from '@0711/postgres/pool';`, 'an MCP could live in another repository'],
  ['mcps/legal/src/a.ts', `import { x } from '@0711/mcp-tender/mcp';`, 'MCPs do not know each other'],
  ['apps/network/src/lib/a.ts', `import('../../../platform/src/config.ts')`, 'the two services meet over the contract alone'],
  ['apps/platform/src/tasks/a.ts', `import { route } from '../http/route.ts';`, 'HTTP and jobs are adapters'],
  ['apps/network/src/features/tasks/a.tsx', `import { Page } from '@/app/page';`, 'routes fetch from features'],
  ['apps/platform/src/tasks/a.ts', `export { x } from '../../../../packages/postgres/src/pool.ts';`, 'another workspace is imported by its name'],
])('%s may not: %s', (file, text, why) => {
  expect(checkFile(file, text, names).map((finding) => finding.message).join()).toContain(why);
});

test.each([
  ['mcps/tender/src/a.ts', `import type { Page } from '@0711/documents/types';\nimport { z } from 'zod';`],
  ['packages/mcp-sdk/src/a.ts', `import type { Page } from '@0711/documents/types';`],
  ['packages/contract/src/signature.ts', `import { createHmac } from 'node:crypto';`],
  ['apps/platform/src/http/a.ts', `import { createTask } from '../tasks/create-task.ts';`],
  ['apps/platform/src/tasks/a.test.ts', `import { createApp } from '../http/create-app.ts';`],
])('%s may: %s', (file, text) => {
  expect(checkFile(file, text, names)).toEqual([]);
});

test('long files, empty names and work left behind are found', () => {
  expect(checkFile('tools/a.ts', 'x\n'.repeat(501), names)).toEqual([{ file: 'tools/a.ts', line: 501, message: expect.stringContaining('has 501 lines') }]);
  expect(checkFile('tools/a.ts', 'x\n'.repeat(500), names)).toEqual([]);
  expect(checkFile('apps/network/src/lib/utils.ts', '', names)).toHaveLength(1);
  expect(checkFile('tools/a.ts', 'ok\n// TODO later', names)).toEqual([{ file: 'tools/a.ts', line: 2, message: expect.stringContaining('leaves work behind') }]);
});
