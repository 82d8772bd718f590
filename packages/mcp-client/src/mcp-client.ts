import type { CreateApiKey } from '@0711/contract/api-key';
import type { JsonObject } from '@0711/contract/common';
import type { Correction } from '@0711/contract/corrections';
import type { DocumentPages, StoredDocument } from '@0711/contract/document';
import type { ExpertDashboard, ExpertEarnings } from '@0711/contract/expert-views';
import type { InstallMcp, Mcp, McpInstallation, McpStats } from '@0711/contract/mcp';
import type { SyncCompany, SyncEngagement, SyncExpert } from '@0711/contract/sync';
import type { CreateTask, ListTasks, Task, TaskAction, TaskList, TaskProgress, TaskRevision } from '@0711/contract/task';
import type { ListUsage, Usage } from '@0711/contract/usage';
import type { CreateWebhookEndpoint, DeliveryStats, ListDeliveries, UpdateWebhookEndpoint, WebhookDelivery, WebhookDeliveryDetail, WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import type { z } from 'zod';
import { type ContentOptions, type PageImageOptions, documentContent, pageImage } from './document-content.ts';
import { type InstallationFilter, type InstallationsPage, type InstallationsQuery, eachInstallation, installationsPage } from './each-installation.ts';
import { type Operations, createOperations } from './operations.ts';
import type { MCPClientOptions } from './options.ts';
import { type PlatformFetch, createPlatformFetch } from './platform-fetch.ts';
import { type ResumedEventsOptions, resumedTaskEvents } from './resumed-task-events.ts';
import { type TaskEventsOptions, taskEvents } from './task-events.ts';
import { type Upload, uploadDocument } from './upload-document.ts';

/** For each call: `signal` gives it up, with all its tries. */
export type CallOptions = { signal?: AbortSignal };
type Versioned = CallOptions & { /** Refused with `version_conflict` when the task has another `state_version` by now. */ expectedVersion?: number };

const version = ({ expectedVersion }: Versioned): { expected_version?: number } => (expectedVersion === undefined ? {} : { expected_version: expectedVersion });

/**
 * A client of the Platform: its operations by resource (`client.tasks.get({ id })`), each also under a name of its own
 * (`client.getTask(id)`). Every failure is an `AppError` with `code`, `status`, `errors`, `traceId`, `retryAfter`; a call that was given
 * up through its signal rejects with the signal's reason.
 */
export class MCPClient implements Operations {
  readonly tasks: Operations['tasks'];
  readonly documents: Operations['documents'];
  readonly mcps: Operations['mcps'];
  readonly experts: Operations['experts'];
  readonly usage: Operations['usage'];
  readonly keys: Operations['keys'];
  readonly webhooks: Operations['webhooks'];
  readonly sync: Operations['sync'];
  readonly health: Operations['health'];
  readonly #options: MCPClientOptions;
  readonly #platform: PlatformFetch;

  constructor(baseURL: string | MCPClientOptions, apiKey?: string) {
    this.#options = typeof baseURL === 'string' ? { url: baseURL, apiKey } : baseURL;
    this.#platform = createPlatformFetch(this.#options);
    const operations = createOperations(this.#platform, this.#options.url);
    this.tasks = operations.tasks;
    this.documents = operations.documents;
    this.mcps = operations.mcps;
    this.experts = operations.experts;
    this.usage = operations.usage;
    this.keys = operations.keys;
    this.webhooks = operations.webhooks;
    this.sync = operations.sync;
    this.health = operations.health;
  }

  /** The same client on behalf of a person. */
  as(actor: { id: string; role: string }): MCPClient {
    return new MCPClient({ ...this.#options, actor });
  }

  /** Tried again after a passing failure only with an `idempotencyKey`, which holds for 24 h. */
  createTask(request: z.input<typeof CreateTask>, options: CallOptions & { idempotencyKey?: string } = {}): Promise<Task> {
    const { idempotencyKey } = options;
    return this.tasks.create({ body: request, ...(idempotencyKey === undefined ? {} : { headers: { 'idempotency-key': idempotencyKey } }) }, options);
  }

  getTask(taskId: string, options: CallOptions = {}): Promise<Task> {
    return this.tasks.get({ id: taskId }, options);
  }

  listTasks(params: Partial<ListTasks> = {}, options: CallOptions = {}): Promise<TaskList> {
    return this.tasks.list(params, options);
  }

  /** Every task that fits, page by page. */
  async *eachTask(params: Partial<ListTasks> = {}, options: CallOptions = {}): AsyncGenerator<Task, void, void> {
    let cursor: string | null | undefined = params.cursor;
    do {
      const page = await this.listTasks({ ...params, ...(cursor ? { cursor } : {}) }, options);
      yield* page.tasks;
      cursor = page.next_cursor;
    } while (cursor !== null);
  }

  completeTask(taskId: string, outputData: JsonObject, options: Versioned = {}): Promise<Task> {
    return this.#act(taskId, { action: 'complete', output_data: outputData, ...version(options) }, options);
  }

  /** `approve` with `corrections` completes; not approved, `inputs` send it back to be run again with them. */
  reviewTask(taskId: string, approve: boolean, notes?: string, options: Versioned & { corrections?: Correction[]; inputs?: JsonObject } = {}): Promise<Task> {
    const { corrections, inputs } = options;
    const said = { ...(notes === undefined ? {} : { notes }), ...(corrections ? { corrections } : {}), ...(inputs ? { inputs } : {}) };
    return this.#act(taskId, { action: 'review', approve, ...said, ...version(options) }, options);
  }

  reopenTask(taskId: string, reason: string, options: Versioned = {}): Promise<Task> {
    return this.#act(taskId, { action: 'reopen', reason, ...version(options) }, options);
  }

  cancelTask(taskId: string, reason?: string, options: Versioned = {}): Promise<Task> {
    return this.#act(taskId, { action: 'cancel', ...(reason === undefined ? {} : { reason }), ...version(options) }, options);
  }

  retryTask(taskId: string, options: Versioned = {}): Promise<Task> {
    return this.#act(taskId, { action: 'retry', ...version(options) }, options);
  }

  #act(id: string, body: TaskAction, options: CallOptions): Promise<Task> {
    return this.tasks.act({ params: { id }, body }, options);
  }

  taskRevisions(taskId: string, options: CallOptions = {}): Promise<TaskRevision[]> {
    return this.tasks.revisions({ id: taskId }, options);
  }

  /** A task's progress, live; ends when the task has ended. After a lost connection resume with the last `id` seen. */
  taskEvents(taskId: string, options?: TaskEventsOptions): AsyncGenerator<TaskProgress, void, void> {
    return taskEvents(this.#platform, taskId, options);
  }

  /** As `taskEvents`, taking up a lost connection by itself. */
  followTask(taskId: string, options?: ResumedEventsOptions): AsyncGenerator<TaskProgress, void, void> {
    return resumedTaskEvents(this.#platform, taskId, options);
  }

  /** A file as a stream, or as the browser's `File`. Never tried again by itself: a stream is used up. */
  uploadDocument(upload: Upload): Promise<StoredDocument> {
    return uploadDocument(this.#platform, upload);
  }

  getDocument(documentId: string, options: CallOptions = {}): Promise<StoredDocument> {
    return this.documents.get({ id: documentId }, options);
  }

  documentPages(documentId: string, params: { limit?: number; cursor?: string } = {}, options: CallOptions = {}): Promise<DocumentPages> {
    return this.documents.pages({ ...params, id: documentId }, options);
  }

  async deleteDocument(documentId: string, options: CallOptions = {}): Promise<void> {
    await this.documents.remove({ id: documentId }, options);
  }

  /** The original bytes, as a fetch `Response` to be read or passed on. */
  documentContent(documentId: string, options?: ContentOptions): Promise<Response> {
    return documentContent(this.#platform, documentId, options);
  }

  /** One page as an image; 304 when `ifNoneMatch` still holds. */
  pageImage(documentId: string, page: number, options?: PageImageOptions): Promise<Response> {
    return pageImage(this.#platform, documentId, page, options);
  }

  listMCPs(params: { category?: string; search?: string; limit?: number; cursor?: string } = {}, options: CallOptions = {}) {
    return this.mcps.catalog(params, options);
  }

  getMCP(mcpId: string, options: CallOptions = {}): Promise<Mcp> {
    return this.mcps.get({ id: mcpId }, options);
  }

  getMCPStats(mcpId: string, options: CallOptions = {}): Promise<McpStats> {
    return this.mcps.stats({ id: mcpId }, options);
  }

  /** Installs, or gives the installation that the engagement has; `status` says whether it is `active` already. */
  async installMCP(params: z.input<typeof InstallMcp>, options: CallOptions = {}): Promise<McpInstallation> {
    return (await this.mcps.install(params, options)).body;
  }

  /** One page, oldest first; `eachInstallation` gives all. */
  listInstallations(params: InstallationsQuery = {}, options: CallOptions = {}): Promise<McpInstallation[]> {
    return this.mcps.installations(params, options);
  }

  /** The same with what the answer's headers say: how many there are, and where the next page begins. */
  installationsPage(params: InstallationsQuery = {}, options: CallOptions = {}): Promise<InstallationsPage> {
    return installationsPage(this.#platform, params, options.signal);
  }

  eachInstallation(params: InstallationFilter = {}, options: CallOptions = {}): AsyncGenerator<McpInstallation, void, void> {
    return eachInstallation(this.#platform, params, options.signal);
  }

  actOnInstallation(installationId: string, action: 'pause' | 'resume' | 'uninstall', reason?: string, options: CallOptions = {}): Promise<McpInstallation> {
    return this.mcps.act({ params: { id: installationId }, body: { action, ...(reason === undefined ? {} : { reason }) } }, options);
  }

  getExpertDashboard(expertId: string, options: CallOptions = {}): Promise<ExpertDashboard> {
    return this.experts.dashboard({ expert_id: expertId }, options);
  }

  getExpertClients(expertId: string, options: CallOptions = {}) {
    return this.experts.clients({ id: expertId }, options);
  }

  getExpertEarnings(expertId: string, options: CallOptions = {}): Promise<ExpertEarnings> {
    return this.experts.earnings({ id: expertId }, options);
  }

  getExpertTasks(expertId: string, params: Partial<Omit<ListTasks, 'expert_id'>> = {}, options: CallOptions = {}): Promise<TaskList> {
    return this.experts.tasks({ ...params, id: expertId }, options);
  }

  /** Metered use from `from` up to, not including, `to`. */
  getUsage(params: Pick<ListUsage, 'engagement_id' | 'from' | 'to'> & { limit?: number; cursor?: string }, options: CallOptions = {}): Promise<Usage> {
    return this.usage(params, options);
  }

  listKeys(params: { limit?: number; cursor?: string } = {}, options: CallOptions = {}) {
    return this.keys.list(params, options);
  }

  /** The answer's `secret` is the key; it is shown this once. */
  createKey(request: z.input<typeof CreateApiKey>, options: CallOptions = {}) {
    return this.keys.create(request, options);
  }

  /** The former key works on for `overlapHours`. */
  rotateKey(keyId: string, overlapHours = 24, options: CallOptions = {}) {
    return this.keys.rotate({ params: { id: keyId }, body: { overlap_hours: overlapHours } }, options);
  }

  revokeKey(keyId: string, options: CallOptions = {}) {
    return this.keys.revoke({ id: keyId }, options);
  }

  listWebhookEndpoints(options: CallOptions = {}): Promise<WebhookEndpoint[]> {
    return this.webhooks.endpoints.list(undefined, options);
  }

  /** The answer's `secret` signs what is sent to it; it is shown this once. */
  createWebhookEndpoint(settings: z.input<typeof CreateWebhookEndpoint>, options: CallOptions = {}) {
    return this.webhooks.endpoints.create(settings, options);
  }

  getWebhookEndpoint(endpointId: string, options: CallOptions = {}): Promise<WebhookEndpoint> {
    return this.webhooks.endpoints.get({ id: endpointId }, options);
  }

  updateWebhookEndpoint(endpointId: string, changes: UpdateWebhookEndpoint, options: CallOptions = {}): Promise<WebhookEndpoint> {
    return this.webhooks.endpoints.update({ params: { id: endpointId }, body: changes }, options);
  }

  async deleteWebhookEndpoint(endpointId: string, options: CallOptions = {}): Promise<void> {
    await this.webhooks.endpoints.remove({ id: endpointId }, options);
  }

  /** Both secrets sign for `overlapHours`. */
  rotateWebhookSecret(endpointId: string, overlapHours = 24, options: CallOptions = {}) {
    return this.webhooks.endpoints.rotate({ params: { id: endpointId }, body: { overlap_hours: overlapHours } }, options);
  }

  enableWebhookEndpoint(endpointId: string, options: CallOptions = {}): Promise<WebhookEndpoint> {
    return this.webhooks.endpoints.enable({ id: endpointId }, options);
  }

  disableWebhookEndpoint(endpointId: string, reason: string, options: CallOptions = {}): Promise<WebhookEndpoint> {
    return this.webhooks.endpoints.disable({ params: { id: endpointId }, body: { reason } }, options);
  }

  testWebhookEndpoint(endpointId: string, options: CallOptions = {}): Promise<WebhookDelivery> {
    return this.webhooks.endpoints.test({ id: endpointId }, options);
  }

  /** Delivers again what failed since a time, and with `includeDelivered` what arrived too. */
  recoverWebhookEndpoint(endpointId: string, since: string, includeDelivered = false, options: CallOptions = {}): Promise<{ requeued: number }> {
    return this.webhooks.endpoints.recover({ params: { id: endpointId }, body: { since, include_delivered: includeDelivered } }, options);
  }

  listWebhookDeliveries(params: Partial<ListDeliveries> = {}, options: CallOptions = {}) {
    return this.webhooks.deliveries.list(params, options);
  }

  getWebhookDelivery(deliveryId: string, options: CallOptions = {}): Promise<WebhookDeliveryDetail> {
    return this.webhooks.deliveries.get({ id: deliveryId }, options);
  }

  replayWebhookDelivery(deliveryId: string, options: CallOptions = {}): Promise<WebhookDelivery> {
    return this.webhooks.deliveries.replay({ id: deliveryId }, options);
  }

  webhookStats(params: { endpoint_id?: string; hours?: number } = {}, options: CallOptions = {}): Promise<DeliveryStats> {
    return this.webhooks.stats(params, options);
  }

  syncExpert(record: SyncExpert, options: CallOptions = {}) {
    return this.sync.expert({ params: { id: record.id }, body: record }, options);
  }

  syncCompany(record: SyncCompany, options: CallOptions = {}) {
    return this.sync.company({ params: { id: record.id }, body: record }, options);
  }

  syncEngagement(record: SyncEngagement, options: CallOptions = {}) {
    return this.sync.engagement({ params: { id: record.id }, body: record }, options);
  }
}
