import { z } from 'zod';
import { Id, JsonObject, Paging } from './common.ts';
import { Document, DocumentPages } from './document.ts';
import { InstallMcp, InstallationStatus, Mcp, McpInstallation } from './mcp.ts';
import { administering, open, reading, writing } from './operation.ts';
import { SyncCompany, SyncEngagement, SyncExpert, SyncResult } from './sync.ts';
import { CreateTask, ListTasks, Task, TaskAction, TaskList, TaskRevision } from './task.ts';

/*
 * Every operation of the Platform's REST API. Server routes, client and OpenAPI are derived from it. The routes that stream stand
 * in `streams.ts`. Unknown fields are refused everywhere, in queries too: a misspelt filter must not show everything.
 */

const byId = z.strictObject({ id: Id });

const tasks = {
  create: writing
    .route({ method: 'POST', path: '/api/tasks', tags: ['Tasks'], summary: 'Create a task', successStatus: 201, inputStructure: 'detailed' })
    .input(z.object({ headers: z.looseObject({ 'idempotency-key': z.string().min(1).max(255).optional() }).optional(), body: CreateTask }))
    .output(Task),
  get: reading.route({ method: 'GET', path: '/api/tasks/{id}', tags: ['Tasks'], summary: 'Get a task' }).input(byId).output(Task),
  list: reading.route({ method: 'GET', path: '/api/tasks', tags: ['Tasks'], summary: 'List tasks' }).input(ListTasks).output(TaskList),
  act: writing
    .route({ method: 'POST', path: '/api/tasks/{id}/actions', tags: ['Tasks'], summary: 'Complete, review, reopen, cancel or retry a task', inputStructure: 'detailed' })
    .input(z.object({ params: z.object({ id: Id }), body: TaskAction }))
    .output(Task),
  revisions: reading
    .route({ method: 'GET', path: '/api/tasks/{id}/revisions', tags: ['Tasks'], summary: 'Every version of the output' })
    .input(byId)
    .output(z.array(TaskRevision)),
};

const documents = {
  get: reading.route({ method: 'GET', path: '/api/documents/{id}', tags: ['Documents'], summary: 'Get a document' }).input(byId).output(Document),
  pages: reading
    .route({ method: 'GET', path: '/api/documents/{id}/pages', tags: ['Documents'], summary: "A document's text with its places" })
    .input(z.strictObject({ ...Paging.shape, id: Id }))
    .output(DocumentPages),
  remove: writing
    .route({ method: 'DELETE', path: '/api/documents/{id}', tags: ['Documents'], summary: 'Delete a document', successStatus: 204 })
    .input(byId),
};

const mcps = {
  catalog: reading
    .route({ method: 'GET', path: '/api/mcps/catalog', tags: ['MCPs'], summary: 'The catalogue' })
    .input(z.strictObject({ ...Paging.shape, category: z.string().max(64).optional(), search: z.string().max(200).optional() }))
    .output(z.object({ mcps: z.array(Mcp), total: z.number().int(), categories: z.array(z.string()), next_cursor: z.string().nullable() })),
  get: reading
    .route({ method: 'GET', path: '/api/mcps/{id}', tags: ['MCPs'], summary: 'Get an MCP' })
    .input(z.strictObject({ id: z.string().max(64) }))
    .output(Mcp),
  install: writing
    .route({
      method: 'POST', path: '/api/mcps/install', tags: ['MCPs'], summary: 'Install an MCP for an engagement', outputStructure: 'detailed',
      description: 'Answers 201 with a new installation, 200 with the one that the engagement has.',
    })
    .input(InstallMcp)
    .output(
      z.discriminatedUnion('status', [
        z.object({ status: z.literal(201).describe('installed'), body: McpInstallation }),
        z.object({ status: z.literal(200).describe('it was installed already'), body: McpInstallation }),
      ]),
    ),
  /** A bare array: the total is in `X-Total-Count`, the next page in `Link`. */
  installations: reading
    .route({ method: 'GET', path: '/api/mcps/installations', tags: ['MCPs'], summary: 'List installations' })
    .input(
      z.strictObject({
        ...Paging.shape,
        engagement_id: Id.optional(),
        expert_id: Id.optional(),
        customer_id: Id.optional(),
        mcp_id: z.string().max(64).optional(),
        status: InstallationStatus.optional(),
      }),
    )
    .output(z.array(McpInstallation)),
};

const put = <T extends z.ZodType>(path: `/${string}`, summary: string, body: T) =>
  administering
    .route({ method: 'PUT', path, tags: ['Sync'], summary, inputStructure: 'detailed' })
    .input(z.object({ params: z.object({ id: Id }), body }))
    .output(SyncResult);

const sync = {
  expert: put('/api/sync/experts/{id}', 'Tell of an expert', SyncExpert),
  engagement: put('/api/sync/engagements/{id}', 'Tell of an engagement', SyncEngagement),
  company: put('/api/sync/companies/{id}', 'Tell of a company', SyncCompany),
};

const health = {
  live: open
    .route({ method: 'GET', path: '/health/live', tags: ['Health'], summary: 'The process runs' })
    .output(z.object({ status: z.literal('ok') })),
  /** 503 with `errors` naming what is missing while the service cannot work. */
  ready: open
    .route({ method: 'GET', path: '/health/ready', tags: ['Health'], summary: 'The service can work' })
    .output(z.object({ status: z.literal('ok'), checks: JsonObject })),
};

export const api = { tasks, documents, mcps, sync, health };
