import { z } from 'zod';
import { ApiKey, CreateApiKey, NewApiKey, RotateApiKey } from './api-key.ts';
import { Id, JsonObject, Paging, TextLine, Timestamp } from './common.ts';
import { DocumentPages, StoredDocument } from './document.ts';
import { ExpertClients, ExpertDashboard, ExpertEarnings } from './expert-views.ts';
import { InstallationAction, InstallMcp, InstallationStatus, Mcp, McpInstallation, McpStats } from './mcp.ts';
import { administering, alsoFailsWith, open, reading, writing } from './operation.ts';
import { SyncCompany, SyncEngagement, SyncExpert, SyncResult } from './sync.ts';
import { CreateTask, ListTasks, Task, TaskAction, TaskList, TaskRevision } from './task.ts';
import { ListUsage, Usage } from './usage.ts';
import {
  CreateWebhookEndpoint, DeliveryList, DeliveryStats, DeliveryStatsQuery, ListDeliveries, Requeued, UpdateWebhookEndpoint, WebhookDelivery, WebhookDeliveryDetail,
  WebhookEndpoint, WebhookEndpointSecret,
} from './webhook-endpoint.ts';

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
  get: reading.route({ method: 'GET', path: '/api/documents/{id}', tags: ['Documents'], summary: 'Get a document' }).input(byId).output(StoredDocument),
  pages: reading
    .route({ method: 'GET', path: '/api/documents/{id}/pages', tags: ['Documents'], summary: "A document's text with its places", spec: alsoFailsWith(409) })
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
      description:
        'Answers 201 with a new installation, 200 with the one that the engagement has. 202: models are being fetched, and `mcp.installed` or `mcp.failed` tells the end.',
    })
    .input(InstallMcp)
    .output(
      z.discriminatedUnion('status', [
        z.object({ status: z.literal(201).describe('installed'), body: McpInstallation }),
        z.object({ status: z.literal(200).describe('it was installed already'), body: McpInstallation }),
        z.object({ status: z.literal(202).describe('its models are being fetched'), body: McpInstallation }),
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
  stats: reading
    .route({ method: 'GET', path: '/api/mcps/{id}/stats', tags: ['MCPs'], summary: 'How an MCP does' })
    .input(z.strictObject({ id: z.string().max(64) }))
    .output(McpStats),
  act: writing
    .route({ method: 'POST', path: '/api/mcps/installations/{id}/actions', tags: ['MCPs'], summary: 'Pause, resume or uninstall', inputStructure: 'detailed' })
    .input(z.object({ params: z.object({ id: Id }), body: InstallationAction }))
    .output(McpInstallation),
};

const experts = {
  dashboard: reading
    .route({ method: 'GET', path: '/api/experts/dashboard', tags: ['Experts'], summary: "An expert's day at a glance" })
    .input(z.strictObject({ expert_id: Id }))
    .output(ExpertDashboard),
  clients: reading.route({ method: 'GET', path: '/api/experts/{id}/clients', tags: ['Experts'], summary: "An expert's clients" }).input(byId).output(ExpertClients),
  earnings: reading.route({ method: 'GET', path: '/api/experts/{id}/earnings', tags: ['Experts'], summary: "An expert's earnings" }).input(byId).output(ExpertEarnings),
  tasks: reading
    .route({ method: 'GET', path: '/api/experts/{id}/tasks', tags: ['Experts'], summary: "An expert's tasks" })
    .input(ListTasks.omit({ expert_id: true }).extend({ id: Id }))
    .output(TaskList),
};

const usage = reading.route({ method: 'GET', path: '/api/usage', tags: ['Usage'], summary: 'What was metered' }).input(ListUsage).output(Usage);

const keys = {
  list: administering
    .route({ method: 'GET', path: '/api/keys', tags: ['Keys'], summary: 'List keys' })
    .input(Paging.strict())
    .output(z.object({ keys: z.array(ApiKey), total: z.number().int(), next_cursor: z.string().nullable() })),
  create: administering
    .route({ method: 'POST', path: '/api/keys', tags: ['Keys'], summary: 'Make a key', successStatus: 201 })
    .input(CreateApiKey)
    .output(NewApiKey),
  rotate: administering
    .route({ method: 'POST', path: '/api/keys/{id}/rotate', tags: ['Keys'], summary: 'Replace a key by a new one', inputStructure: 'detailed', successStatus: 201 })
    .input(z.object({ params: z.object({ id: Id }), body: RotateApiKey.default({ overlap_hours: 24 }) }))
    .output(NewApiKey),
  revoke: administering.route({ method: 'POST', path: '/api/keys/{id}/revoke', tags: ['Keys'], summary: 'Revoke a key' }).input(byId).output(ApiKey),
};

const endpoint = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: '' | `/${string}`, summary: string, more: { successStatus?: number; inputStructure?: 'detailed' } = {}) =>
  administering.route({ method, path: `/api/webhooks/endpoints${path}`, tags: ['Webhooks'], summary, ...more });

const webhooks = {
  endpoints: {
    list: endpoint('GET', '', 'List endpoints').output(z.array(WebhookEndpoint)),
    create: endpoint('POST', '', 'Add an endpoint', { successStatus: 201 }).input(CreateWebhookEndpoint).output(WebhookEndpointSecret),
    get: endpoint('GET', '/{id}', 'Get an endpoint').input(byId).output(WebhookEndpoint),
    update: endpoint('PATCH', '/{id}', 'Change an endpoint', { inputStructure: 'detailed' })
      .input(z.object({ params: z.object({ id: Id }), body: UpdateWebhookEndpoint }))
      .output(WebhookEndpoint),
    remove: endpoint('DELETE', '/{id}', 'Remove an endpoint and what waits for it', { successStatus: 204 }).input(byId),
    rotate: endpoint('POST', '/{id}/rotate', 'Give it a new secret', { inputStructure: 'detailed' })
      .input(z.object({ params: z.object({ id: Id }), body: RotateApiKey.default({ overlap_hours: 24 }) }))
      .output(WebhookEndpointSecret),
    enable: endpoint('POST', '/{id}/enable', 'Enable it, and deliver what waits').input(byId).output(WebhookEndpoint),
    disable: endpoint('POST', '/{id}/disable', 'Stop delivering to it', { inputStructure: 'detailed' })
      .input(z.object({ params: z.object({ id: Id }), body: z.strictObject({ reason: TextLine(300) }) }))
      .output(WebhookEndpoint),
    test: endpoint('POST', '/{id}/test', 'Send it a test event', { successStatus: 201 }).input(byId).output(WebhookDelivery),
    recover: endpoint('POST', '/{id}/recover', 'Deliver again what failed since a time', { inputStructure: 'detailed' })
      .input(z.object({ params: z.object({ id: Id }), body: z.strictObject({ since: Timestamp, include_delivered: z.boolean().default(false) }) }))
      .output(Requeued),
  },
  deliveries: {
    list: administering.route({ method: 'GET', path: '/api/webhooks/deliveries', tags: ['Webhooks'], summary: 'List deliveries' }).input(ListDeliveries).output(DeliveryList),
    get: administering
      .route({ method: 'GET', path: '/api/webhooks/deliveries/{id}', tags: ['Webhooks'], summary: 'A delivery with its attempts' })
      .input(byId)
      .output(WebhookDeliveryDetail),
    replay: administering
      .route({ method: 'POST', path: '/api/webhooks/deliveries/{id}/replay', tags: ['Webhooks'], summary: 'Deliver it again' })
      .input(byId)
      .output(WebhookDelivery),
  },
  stats: administering
    .route({ method: 'GET', path: '/api/webhooks/stats', tags: ['Webhooks'], summary: 'Success and lag over time' })
    .input(DeliveryStatsQuery)
    .output(DeliveryStats),
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

export const api = { tasks, documents, mcps, experts, usage, keys, webhooks, sync, health };
