import { CreateTask, type Task } from '@0711/contract/task';
import { createTestDatabase } from '@0711/postgres/testing';
import type { McpModule } from '@0711/mcp-sdk/define-mcp';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { migrateDatabase } from '../db/migrate-database.ts';
import { documents, engagements, mcpInstallations } from '../db/schema.ts';
import { grantScope } from '../scope.ts';
import { createServices, type RunningServices } from '../services.ts';
import { createTask } from '../tasks/create-task.ts';
import { fakeMcp } from './fake-mcp.ts';

export type TestTasks = {
  services: RunningServices;
  env: Record<string, string>;
  /** A reviewer who reaches every customer. */
  ctx: Context;
  /** A context that reaches these customers only. */
  ctxFor: (...customers: string[]) => Context;
  /** An active engagement with the fake MCP installed and a document; `config` is the installation's. */
  seed: (options?: { customerId?: string; status?: string; installed?: 'active' | 'paused' | null; config?: Record<string, unknown> }) => Promise<Seeded>;
  create: (seeded: Seeded, data?: Record<string, unknown>, more?: Partial<CreateTask>) => Promise<Task>;
  stop: () => Promise<void>;
};
export type Seeded = { engagementId: string; customerId: string; expertId: string; documentId: string };

/** The Platform's services on a database of their own, with an MCP that does what a task's input says. `mcp` is one of the id FAKE. For tests. */
export async function startTestTasks(more: Record<string, string> = {}, { mcp = fakeMcp, module = '' }: { mcp?: McpModule; module?: string } = {}): Promise<TestTasks> {
  const database = await createTestDatabase({ migrate: migrateDatabase, template: 'platform' });
  const directory = await mkdtemp(join(tmpdir(), '0711-tasks-'));
  const env = {
    DATABASE_URL: database.url,
    DATA_DIR: directory,
    NETWORK_URL: 'http://127.0.0.1:9',
    PLATFORM_API_KEY: `test_${randomBytes(16).toString('hex')}`,
    WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('base64')}`,
    ALLOW_PRIVATE_WEBHOOKS: 'true',
    LOG_LEVEL: 'fatal',
    ...more,
  };
  const services: RunningServices = { ...(await createServices(readConfig(env), 'worker')), mcps: new Map([[mcp.id, mcp]]), mcpModules: new Map([[mcp.id, module]]) };
  const actor = { type: 'user', id: 'eva', role: 'expert', apiKeyId: 'key-1' } as const;
  const ctx: Context = { ...services, actor, scope: grantScope('all', ['write']), traceparent: null };

  return {
    services,
    env,
    ctx,
    ctxFor: (...customers) => ({ ...ctx, scope: grantScope(customers, ['write']) }),
    async seed({ customerId = randomUUID(), status = 'active', installed = 'active', config = {} } = {}) {
      const [engagementId, expertId, documentId] = [randomUUID(), randomUUID(), randomUUID()];
      await services.db.insert(engagements).values({ id: engagementId, expertId, companyId: customerId, status, stateVersion: 1, record: {} });
      if (installed !== null) {
        await services.db
          .insert(mcpInstallations)
          .values({ id: randomUUID(), engagementId, mcpId: 'FAKE', customerId, expertId, version: '1.0.0', status: installed, config });
      }
      await services.db.insert(documents).values({
        id: documentId, engagementId, customerId, name: 'a.txt', format: 'text', mediaType: 'text/plain', sizeBytes: 1, sha256: '0', storageKey: documentId, status: 'stored',
      });
      return { engagementId, customerId, expertId, documentId };
    },
    create: ({ engagementId, documentId }, data = {}, rest = {}) =>
      createTask(ctx, {
        task: CreateTask.parse({ engagement_id: engagementId, mcp_id: 'FAKE', task_type: 'read', data: { documents: [documentId], ...data }, ...rest }),
        idempotencyKey: null,
      }),
    async stop() {
      await services.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
