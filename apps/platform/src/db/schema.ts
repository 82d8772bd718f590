import type { Reason } from '@0711/contract/reason';
import type { Correction } from '@0711/contract/corrections';
import type { DocumentFormat, SkippedPart } from '@0711/contract/document';
import type { Box, Evidence } from '@0711/contract/evidence';
import type { InstallationProgress } from '@0711/contract/mcp';
import type { Block } from '@0711/documents/types';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, bigint, bigserial, boolean, customType, doublePrecision, index, integer, jsonb, pgSchema, primaryKey, real, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

/** Everything that the Platform owns. Only the API crosses to the Network. */
export const platform = pgSchema('platform');

type Json = Record<string, unknown>;
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
const now = (name: string) => at(name).notNull().defaultNow();
const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const apiKeys = platform.table('api_keys', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** SHA-256 of the key; the key itself is shown once and kept nowhere. */
  hash: bytea('hash').notNull().unique(),
  scopes: text('scopes').array().notNull(),
  /** Null: all customers. */
  customerIds: text('customer_ids').array(),
  /** Null: the default of the configuration. */
  requestsPerMinute: integer('requests_per_minute'),
  /** Who made it: the actor's id; null for the key of the environment. */
  createdBy: text('created_by'),
  createdAt: now('created_at'),
  lastUsedAt: at('last_used_at'),
  revokedAt: at('revoked_at'),
});

/** What the Network told of its records. `record` is the whole of it; the columns are what queries need. */
export const experts = platform.table('experts', {
  id: text('id').primaryKey(),
  stateVersion: bigint('state_version', { mode: 'number' }).notNull(),
  record: jsonb('record').$type<Json>().notNull(),
  deletedAt: at('deleted_at'),
  receivedAt: now('received_at'),
});

export const companies = platform.table('companies', {
  id: text('id').primaryKey(),
  stateVersion: bigint('state_version', { mode: 'number' }).notNull(),
  record: jsonb('record').$type<Json>().notNull(),
  deletedAt: at('deleted_at'),
  /** When all that was kept of it, once it was deleted, was gone. */
  erasedAt: at('erased_at'),
  receivedAt: now('received_at'),
});

export const engagements = platform.table('engagements', {
  id: text('id').primaryKey(),
  expertId: text('expert_id').notNull(),
  companyId: text('company_id').notNull(),
  status: text('status').notNull(),
  stateVersion: bigint('state_version', { mode: 'number' }).notNull(),
  record: jsonb('record').$type<Json>().notNull(),
  deletedAt: at('deleted_at'),
  receivedAt: now('received_at'),
}, (t) => [index('engagements_expert').on(t.expertId), index('engagements_company').on(t.companyId)]);

/** How far the reconciliation of each kind of record has come: where the pass under way goes on, and from when the next one asks. */
export const syncPasses = platform.table('sync_passes', {
  kind: text('kind').$type<'experts' | 'companies' | 'engagements'>().primaryKey(),
  /** Null: everything is asked for. */
  updatedSince: at('updated_since'),
  cursor: text('cursor'),
  endedAt: at('ended_at'),
});

export const mcpInstallations = platform.table('mcp_installations', {
  id: text('id').primaryKey(),
  engagementId: text('engagement_id').notNull().references(() => engagements.id),
  mcpId: text('mcp_id').notNull(),
  customerId: text('customer_id').notNull(),
  expertId: text('expert_id').notNull(),
  version: text('version').notNull(),
  status: text('status').$type<'pending' | 'installing' | 'active' | 'paused' | 'error' | 'uninstalled'>().notNull(),
  config: jsonb('config').$type<Json>().notNull(),
  stateVersion: integer('state_version').notNull().default(1),
  /** How far its models are, while it is `installing`. */
  progress: jsonb('progress').$type<InstallationProgress>(),
  activatedAt: at('activated_at'),
  lastUsedAt: at('last_used_at'),
  errorMessage: text('error_message'),
  createdAt: now('created_at'),
}, (t) => [uniqueIndex('mcp_installations_pair').on(t.engagementId, t.mcpId)]);

export const documents = platform.table('documents', {
  id: text('id').primaryKey(),
  engagementId: text('engagement_id').notNull().references(() => engagements.id),
  customerId: text('customer_id').notNull(),
  /** The container that this came in; `position` is its place there, and `name` its path. */
  containerId: text('container_id').references((): AnyPgColumn => documents.id),
  position: integer('position').notNull().default(0),
  name: text('name').notNull(),
  format: text('format').$type<DocumentFormat>().notNull(),
  mediaType: text('media_type').notNull(),
  sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
  sha256: text('sha256').notNull(),
  /** Where the original lies in the file store. */
  storageKey: text('storage_key').notNull(),
  status: text('status').$type<'stored' | 'read' | 'unreadable'>().notNull(),
  parserName: text('parser_name'),
  parserVersion: text('parser_version'),
  language: text('language'),
  pageCount: integer('page_count'),
  scannedPages: integer('scanned_pages').array().notNull().default(sql`'{}'`),
  ocrPages: integer('ocr_pages').array().notNull().default(sql`'{}'`),
  /** What a container holds that is not read. */
  skipped: jsonb('skipped').$type<SkippedPart[]>().notNull().default([]),
  warnings: jsonb('warnings').$type<{ code: string; page: number | null; message: string }[]>().notNull().default([]),
  errorCode: text('error_code'),
  errorMessage: text('error_message'),
  createdAt: now('created_at'),
  deletedAt: at('deleted_at'),
}, (t) => [index('documents_engagement').on(t.engagementId, t.createdAt), index('documents_customer').on(t.customerId), index('documents_container').on(t.containerId, t.position)]);

/**
 * Documents whose files are on their way into the store, or out of it. Written before the first file, removed in the transaction that
 * inserts the documents; written again when they are deleted, removed with the files: what is here for an hour belongs to nobody.
 */
export const incomingDocuments = platform.table('incoming_documents', {
  id: text('id').primaryKey(),
  createdAt: now('created_at'),
});

/** A document as read: canonical text page by page. The whole text is the pages' texts, each followed by its separator. */
export const documentPages = platform.table('document_pages', {
  documentId: text('document_id').notNull().references(() => documents.id, { onDelete: 'cascade' }),
  /** 0-based order. */
  position: integer('position').notNull(),
  page: integer('page'),
  width: real('width'),
  height: real('height'),
  start: integer('start').notNull(),
  end: integer('end').notNull(),
  /** Canonical text from `start` up to the next page's start: what follows `end` is the page separator. */
  text: text('text').notNull(),
  scanned: boolean('scanned').notNull(),
  ocr: real('ocr'),
  lines: jsonb('lines').$type<{ start: number; end: number; box: Box; words: { start: number; end: number; box: Box }[]; fontSize: number; bold: boolean }[]>().notNull(),
  blocks: jsonb('blocks').$type<Omit<Block, 'page'>[]>().notNull(),
}, (t) => [primaryKey({ columns: [t.documentId, t.position] })]);

export const tasks = platform.table('tasks', {
  id: text('id').primaryKey(),
  /** No foreign key: the insert reads the engagement itself, none is ever deleted, and the key's lock made creates wait on one row. */
  engagementId: text('engagement_id').notNull(),
  expertId: text('expert_id').notNull(),
  customerId: text('customer_id').notNull(),
  installationId: text('installation_id').notNull(),
  mcpId: text('mcp_id').notNull(),
  mcpVersion: text('mcp_version').notNull(),
  title: text('title').notNull(),
  description: text('description'),
  taskType: text('task_type').notNull(),
  status: text('status').$type<'todo' | 'in_progress' | 'needs_review' | 'completed' | 'failed' | 'cancelled'>().notNull(),
  priority: text('priority').$type<'low' | 'medium' | 'high' | 'urgent'>().notNull(),
  aiHandled: text('ai_handled').$type<'no' | 'partial' | 'full'>().notNull().default('no'),
  aiConfidence: real('ai_confidence'),
  requiresReview: boolean('requires_review').notNull().default(false),
  reviewReason: text('review_reason'),
  reasons: jsonb('reasons').$type<Reason[]>().notNull().default([]),
  inputData: jsonb('input_data').$type<Json>().notNull(),
  outputData: jsonb('output_data').$type<Json>(),
  errorCode: text('error_code'),
  errorMessage: text('error_message'),
  externalRef: text('external_ref'),
  /** How often a worker has started on it. */
  attempts: integer('attempts').notNull().default(0),
  /** Failures of the current run that were transient; the third ends it. */
  transientFailures: integer('transient_failures').notNull().default(0),
  /** Fencing: a worker may write only while this is the attempt that it started. Grows with every start, cancel and send-back. */
  fence: integer('fence').notNull().default(0),
  /** Which run this is: grows when a person retries or sends back, so that a job left over from an earlier run does nothing. */
  run: integer('run').notNull().default(1),
  revision: integer('revision').notNull().default(0),
  stateVersion: integer('state_version').notNull().default(1),
  dueDate: at('due_date'),
  createdAt: now('created_at'),
  startedAt: at('started_at'),
  completedAt: at('completed_at'),
  updatedAt: now('updated_at'),
  traceparent: text('traceparent'),
  /** A person corrected it, approved it or did it by hand: it no longer counts as done by the MCP alone. */
  personTouched: boolean('person_touched').notNull().default(false),
  // `created_xid`, with which tasks are counted, is PostgreSQL's alone: see the migration task-counts.
}, (t) => [
  // Pages are read from these in their order, with the filters looked at within the index; counts and measures without the rows.
  index('tasks_engagement').on(t.engagementId, t.createdAt, t.id, t.status, t.priority, t.dueDate, t.mcpId, t.updatedAt, t.startedAt, t.completedAt, t.personTouched),
  index('tasks_customer').on(t.customerId, t.createdAt, t.id, t.status, t.priority, t.dueDate, t.mcpId),
  index('tasks_expert').on(t.expertId, t.createdAt, t.id, t.status, t.priority, t.dueDate, t.mcpId),
  index('tasks_status').on(t.status, t.priority, t.createdAt, t.id),
  // What share of an MCP's results no person touched, for the catalogue.
  index('tasks_completed').on(t.mcpId, t.completedAt, t.personTouched).where(sql`status = 'completed'`),
  // Results that a person released, the newest first, for what an MCP learns of a customer.
  index('tasks_reviewed').on(t.customerId, t.mcpId, t.completedAt).where(sql`status = 'completed' and person_touched`),
  index('tasks_due').on(t.status, t.dueDate, t.createdAt, t.id, t.priority, t.mcpId).where(sql`due_date is not null`),
]);

/**
 * Append-only: what was metered. A finish is charged in its own transaction and once per task; tokens of language models are charged
 * once per attempt, however it ended.
 */
export const usageRecords = platform.table('usage_records', {
  /** UUIDv7, so that they sort by time. */
  id: text('id').primaryKey(),
  taskId: text('task_id').notNull(),
  engagementId: text('engagement_id').notNull(),
  customerId: text('customer_id').notNull(),
  mcpId: text('mcp_id').notNull(),
  unit: text('unit').notNull(),
  /** Which attempt at the task used it; 0 for what is charged per task. */
  attempt: integer('attempt').notNull().default(0),
  quantity: integer('quantity').notNull(),
  /** 0 for what the month's free units cover. */
  cents: integer('cents').notNull(),
  recordedAt: now('recorded_at'),
}, (t) => [uniqueIndex('usage_records_once').on(t.taskId, t.unit, t.attempt), index('usage_records_engagement').on(t.engagementId, t.recordedAt, t.id)]);

/** What language models took for an attempt at a task, written with each answer, so that a killed worker loses at most the open ones. */
export const taskTokens = platform.table('task_tokens', {
  taskId: text('task_id').notNull(),
  attempt: integer('attempt').notNull(),
  model: text('model').notNull(),
  questions: integer('questions').notNull(),
  promptTokens: integer('prompt_tokens').notNull(),
  answerTokens: integer('answer_tokens').notNull(),
  /** Of these, how many the server did not count itself. */
  estimatedTokens: integer('estimated_tokens').notNull(),
  /** When it became a usage record; what comes later is not charged. */
  meteredAt: at('metered_at'),
  updatedAt: now('updated_at'),
}, (t) => [primaryKey({ columns: [t.taskId, t.attempt] }), index('task_tokens_open').on(t.updatedAt).where(sql`metered_at is null`)]);

/** What an engagement used of an MCP in a month: who finishes a task takes its units here, one after the other, free ones first. */
export const usageMonths = platform.table('usage_months', {
  engagementId: text('engagement_id').notNull(),
  mcpId: text('mcp_id').notNull(),
  unit: text('unit').notNull(),
  /** As in 2026-11, by the customer's calendar. */
  month: text('month').notNull(),
  quantity: bigint('quantity', { mode: 'number' }).notNull(),
  cents: bigint('cents', { mode: 'number' }).notNull(),
}, (t) => [primaryKey({ columns: [t.engagementId, t.mcpId, t.month, t.unit] })]);

/** Append-only: every version of a task's output, with who and why. */
export const taskRevisions = platform.table('task_revisions', {
  taskId: text('task_id').notNull().references(() => tasks.id, { onDelete: 'cascade' }),
  revision: integer('revision').notNull(),
  kind: text('kind').$type<'ai' | 'corrected' | 'approved' | 'manual'>().notNull(),
  authorType: text('author_type').$type<'system' | 'user' | 'key'>().notNull(),
  authorId: text('author_id').notNull(),
  authorRole: text('author_role'),
  corrections: jsonb('corrections').$type<Correction[]>().notNull(),
  notes: text('notes'),
  outputData: jsonb('output_data').$type<Json>().notNull(),
  aiConfidence: real('ai_confidence'),
  createdAt: now('created_at'),
}, (t) => [primaryKey({ columns: [t.taskId, t.revision] })]);

/**
 * What people changed in a task's results, each place in its last form: `before` is what stood there before the first correction, `after`
 * what stands there since the last one. Written with the revision; a correction that is taken back is removed.
 */
export const taskCorrections = platform.table('task_corrections', {
  taskId: text('task_id').notNull().references(() => tasks.id, { onDelete: 'cascade' }),
  /** The place: a correction's path, or the list and id of an added entry. */
  target: text('target').notNull(),
  customerId: text('customer_id').notNull(),
  mcpId: text('mcp_id').notNull(),
  taskType: text('task_type').notNull(),
  path: text('path').notNull(),
  op: text('op').$type<Correction['op']>().notNull(),
  before: jsonb('before').$type<unknown>(),
  after: jsonb('after').$type<unknown>(),
  /** Where the person found it; taken away with the document, like the text around it. */
  documentId: text('document_id'),
  evidence: jsonb('evidence').$type<Evidence>(),
  textBefore: text('text_before'),
  textAfter: text('text_after'),
  at: now('at'),
}, (t) => [
  primaryKey({ columns: [t.taskId, t.target] }),
  index('task_corrections_customer').on(t.customerId, t.mcpId, t.at),
  index('task_corrections_document').on(t.documentId).where(sql`document_id is not null`),
]);

/** What an MCP made of a customer's reviewed results; given back to its runs while `version` is still its own. */
export const mcpLearned = platform.table('mcp_learned', {
  customerId: text('customer_id').notNull(),
  mcpId: text('mcp_id').notNull(),
  version: integer('version').notNull(),
  state: jsonb('state').$type<unknown>(),
  /** How many results it was made of. */
  results: integer('results').notNull(),
  fittedAt: now('fitted_at'),
}, (t) => [primaryKey({ columns: [t.customerId, t.mcpId] })]);

/** Live progress, the source of a task's SSE stream. Removed with retention, not with the stream. */
export const taskProgress = platform.table('task_progress', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  /** No foreign key: its check would lock the task's row with each line, and tasks are never deleted. */
  taskId: text('task_id').notNull(),
  status: text('status').$type<'todo' | 'in_progress' | 'needs_review' | 'completed' | 'failed' | 'cancelled'>().notNull(),
  step: text('step').notNull(),
  percent: real('percent').notNull(),
  message: text('message').notNull(),
  data: jsonb('data').$type<Json>().notNull().default({}),
  at: now('at'),
}, (t) => [index('task_progress_task').on(t.taskId, t.id)]);

/** Append-only: everything that webhooks were told, as it was sent. Kept until no delivery needs it. */
export const events = platform.table('events', {
  /** UUIDv7, so that they sort by time. */
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  customerId: text('customer_id'),
  subjectId: text('subject_id').notNull(),
  /** The envelope exactly as it is sent and signed, so that every retry carries the same bytes. */
  body: text('body').notNull(),
  traceparent: text('traceparent'),
  createdAt: now('created_at'),
});

/**
 * What follows from a change, written in its transaction, until the dispatcher has made jobs of it: a row is there or its jobs are.
 * `kind` is `event` (delivered to webhooks) or `job` (worked off here). No index but the key: the table is empty most of the time.
 */
export const outbox = platform.table('outbox', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  kind: text('kind').$type<'event' | 'job'>().notNull(),
  eventId: text('event_id'),
  /** Event name, e.g. task.completed, or job name, e.g. run-task. */
  name: text('name').notNull(),
  subjectId: text('subject_id').notNull(),
  /** What a job is called with, its key and its priority. Empty for an event. */
  payload: jsonb('payload').$type<Json>().notNull().default({}),
  runAt: at('run_at'),
  createdAt: now('created_at'),
});

export const webhookEndpoints = platform.table('webhook_endpoints', {
  id: text('id').primaryKey(),
  url: text('url').notNull(),
  description: text('description'),
  /** The one in force first; the others sign along until `formerSecretsUntil`. */
  secrets: text('secrets').array().notNull(),
  formerSecretsUntil: at('former_secrets_until'),
  /** Null: every event. */
  events: text('events').array(),
  status: text('status').$type<'enabled' | 'disabled'>().notNull().default('enabled'),
  legacySecretHeader: boolean('legacy_secret_header').notNull().default(false),
  /** Null: no limit. */
  requestsPerSecond: doublePrecision('requests_per_second'),
  maxConcurrency: integer('max_concurrency').notNull().default(10),
  /** With a limit: from when on the next delivery may begin, in milliseconds since the epoch with fractions. */
  nextSlotMs: doublePrecision('next_slot_ms').notNull().default(0),
  /** Set at the first failure after a success, cleared by the next success; drives probing and the 5-day stop. */
  failingSince: at('failing_since'),
  nextProbeAt: at('next_probe_at'),
  lastProbeAt: at('last_probe_at'),
  lastError: text('last_error'),
  disabledReason: text('disabled_reason'),
  createdAt: now('created_at'),
}, (t) => [uniqueIndex('webhook_endpoints_url').on(t.url)]);

export const webhookDeliveries = platform.table('webhook_deliveries', {
  id: text('id').primaryKey(),
  endpointId: text('endpoint_id').notNull().references(() => webhookEndpoints.id),
  eventId: text('event_id').notNull(),
  event: text('event').notNull(),
  subjectId: text('subject_id').notNull().default(''),
  customerId: text('customer_id'),
  /** When the change happened that it tells of. */
  eventAt: now('event_at'),
  status: text('status').$type<'waiting' | 'delivered' | 'dead'>().notNull().default('waiting'),
  attempts: integer('attempts').notNull().default(0),
  nextAttemptAt: at('next_attempt_at'),
  /** The slot of the schedule that holds if an attempt outside it fails. */
  resumeAt: at('resume_at'),
  /** Fencing: grows with each claim, and only the latest claim's outcome is written. */
  claims: integer('claims').notNull().default(0),
  /** While a worker sends it; past this moment its worker counts as lost. */
  leasedUntil: at('leased_until'),
  lastAttemptAt: at('last_attempt_at'),
  lastStatusCode: integer('last_status_code'),
  lastError: text('last_error'),
  deliveredAt: at('delivered_at'),
  createdAt: now('created_at'),
}, (t) => [
  uniqueIndex('webhook_deliveries_once').on(t.eventId, t.endpointId),
  index('webhook_deliveries_waiting').on(t.endpointId, t.nextAttemptAt).where(sql`status = 'waiting'`),
  index('webhook_deliveries_leased').on(t.endpointId).where(sql`leased_until is not null`),
  index('webhook_deliveries_endpoint').on(t.endpointId, t.id),
  index('webhook_deliveries_subject').on(t.subjectId, t.id),
  index('webhook_deliveries_dead').on(t.id).where(sql`status = 'dead'`),
  index('webhook_deliveries_delivered').on(t.deliveredAt).where(sql`status = 'delivered'`),
]);

export const webhookAttempts = platform.table('webhook_attempts', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  deliveryId: text('delivery_id').notNull().references(() => webhookDeliveries.id, { onDelete: 'cascade' }),
  attempt: integer('attempt').notNull(),
  /** A probe of a failing endpoint: outside the retry schedule, kept only when it succeeds. */
  probe: boolean('probe').notNull().default(false),
  statusCode: integer('status_code'),
  /** First 4 KB. */
  responseBody: text('response_body'),
  error: text('error'),
  durationMs: integer('duration_ms').notNull(),
  at: now('at'),
}, (t) => [index('webhook_attempts_delivery').on(t.deliveryId), index('webhook_attempts_at').on(t.at)]);

export const idempotencyKeys = platform.table('idempotency_keys', {
  apiKeyId: text('api_key_id').notNull(),
  path: text('path').notNull(),
  key: text('key').notNull(),
  bodyHash: text('body_hash').notNull(),
  resourceId: text('resource_id').notNull(),
  createdAt: now('created_at'),
}, (t) => [primaryKey({ columns: [t.apiKeyId, t.path, t.key] })]);

/** Append-only; written in the transaction of what it tells. */
export const auditEvents = platform.table('audit_events', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  at: now('at'),
  action: text('action').notNull(),
  actorType: text('actor_type').$type<'system' | 'user' | 'key'>().notNull(),
  actorId: text('actor_id').notNull(),
  actorRole: text('actor_role'),
  apiKeyId: text('api_key_id'),
  customerId: text('customer_id'),
  subjectType: text('subject_type').notNull(),
  subjectId: text('subject_id').notNull(),
  details: jsonb('details').$type<Json>().notNull().default({}),
  traceId: text('trace_id'),
}, (t) => [index('audit_events_subject').on(t.subjectType, t.subjectId), index('audit_events_customer').on(t.customerId, t.at)]);
