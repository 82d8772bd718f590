import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Id, JsonObject, Paging } from './common.ts';
import { Document, DocumentPages } from './document.ts';
import { InstallMcp, InstallationStatus, Mcp, McpInstallation } from './mcp.ts';
import { SyncCompany, SyncEngagement, SyncExpert, SyncResult } from './sync.ts';
import { CreateTask, ListTasks, Task, TaskAction, TaskList, TaskRevision } from './task.ts';

/*
 * Every operation of the Platform's REST API. Server routes, client and OpenAPI are derived from it.
 * Three routes stream and are served beside it, under the same key check: POST /api/documents, GET /api/documents/{id}/content and
 * GET /api/documents/{id}/pages/{page}/image; GET /api/tasks/{id}/events is SSE. `streams.ts` declares them for the OpenAPI.
 */

const tasks = {
  create: oc
    .route({ method: 'POST', path: '/api/tasks', tags: ['Tasks'], summary: 'Create a task', successStatus: 201, inputStructure: 'detailed' })
    .input(z.object({ headers: z.looseObject({ 'idempotency-key': z.string().min(1).max(255).optional() }).optional(), body: CreateTask }))
    .output(Task),
  get: oc.route({ method: 'GET', path: '/api/tasks/{id}', tags: ['Tasks'], summary: 'Get a task' }).input(z.object({ id: Id })).output(Task),
  list: oc.route({ method: 'GET', path: '/api/tasks', tags: ['Tasks'], summary: 'List tasks' }).input(ListTasks).output(TaskList),
  act: oc
    .route({ method: 'POST', path: '/api/tasks/{id}/actions', tags: ['Tasks'], summary: 'Complete, review, reopen, cancel or retry a task', inputStructure: 'detailed' })
    .input(z.object({ params: z.object({ id: Id }), body: TaskAction }))
    .output(Task),
  revisions: oc
    .route({ method: 'GET', path: '/api/tasks/{id}/revisions', tags: ['Tasks'], summary: 'Every version of the output' })
    .input(z.object({ id: Id }))
    .output(z.array(TaskRevision)),
};

const documents = {
  get: oc
    .route({ method: 'GET', path: '/api/documents/{id}', tags: ['Documents'], summary: 'Get a document' })
    .input(z.object({ id: Id }))
    .output(Document),
  pages: oc
    .route({ method: 'GET', path: '/api/documents/{id}/pages', tags: ['Documents'], summary: "A document's text with its places" })
    .input(Paging.extend({ id: Id }))
    .output(DocumentPages),
  remove: oc
    .route({ method: 'DELETE', path: '/api/documents/{id}', tags: ['Documents'], summary: 'Delete a document', successStatus: 204 })
    .input(z.object({ id: Id })),
};

const mcps = {
  catalog: oc
    .route({ method: 'GET', path: '/api/mcps/catalog', tags: ['MCPs'], summary: 'The catalogue' })
    .input(Paging.extend({ category: z.string().max(64).optional(), search: z.string().max(200).optional() }))
    .output(z.object({ mcps: z.array(Mcp), total: z.number().int(), categories: z.array(z.string()), next_cursor: z.string().nullable() })),
  get: oc.route({ method: 'GET', path: '/api/mcps/{id}', tags: ['MCPs'], summary: 'Get an MCP' }).input(z.object({ id: z.string().max(64) })).output(Mcp),
  install: oc
    .route({ method: 'POST', path: '/api/mcps/install', tags: ['MCPs'], summary: 'Install an MCP for an engagement', outputStructure: 'detailed' })
    .input(InstallMcp)
    .output(z.object({ status: z.union([z.literal(200), z.literal(201)]), body: McpInstallation })),
  installations: oc
    .route({ method: 'GET', path: '/api/mcps/installations', tags: ['MCPs'], summary: 'List installations' })
    .input(z.object({ engagement_id: Id.optional(), expert_id: Id.optional(), customer_id: Id.optional(), status: InstallationStatus.optional() }))
    .output(z.array(McpInstallation)),
};

const put = <T extends z.ZodType>(path: `/${string}`, summary: string, body: T) =>
  oc
    .route({ method: 'PUT', path, tags: ['Sync'], summary, inputStructure: 'detailed' })
    .input(z.object({ params: z.object({ id: Id }), body }))
    .output(SyncResult);

const sync = {
  expert: put('/api/sync/experts/{id}', 'Tell of an expert', SyncExpert),
  engagement: put('/api/sync/engagements/{id}', 'Tell of an engagement', SyncEngagement),
  company: put('/api/sync/companies/{id}', 'Tell of a company', SyncCompany),
};

const health = {
  live: oc
    .route({ method: 'GET', path: '/health/live', tags: ['Health'], summary: 'The process runs' })
    .output(z.object({ status: z.literal('ok') })),
  ready: oc
    .route({ method: 'GET', path: '/health/ready', tags: ['Health'], summary: 'The service can work', outputStructure: 'detailed' })
    .output(z.object({ status: z.union([z.literal(200), z.literal(503)]), body: z.object({ status: z.enum(['ok', 'unavailable']), checks: JsonObject }) })),
};

export const api = { tasks, documents, mcps, sync, health };
