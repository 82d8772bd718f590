import type { AiHandled, TaskPriority, TaskStatus } from '@0711/contract/task';
import type { Reason } from '@0711/contract/reason';
import type { DocumentFormat, SkippedPart } from '@0711/contract/document';
import type { EngagementStatus } from '@0711/contract/sync';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, bigint, bigserial, boolean, date, doublePrecision, index, integer, jsonb, primaryKey, real, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { type Json, at, network, now } from './columns.ts';
import { companies, users } from './schema-auth.ts';

/** The profile of a user who works as an expert. */
export const experts = network.table('experts', {
  id: text('id').primaryKey(),
  userId: text('user_id').notNull().unique().references(() => users.id, { onDelete: 'cascade' }),
  firstName: text('first_name').notNull(),
  lastName: text('last_name').notNull(),
  title: text('title').notNull(),
  domain: text('domain').notNull(),
  certifiedMcps: text('certified_mcps').array().notNull().default(sql`'{}'`),
  maxClients: integer('max_clients').notNull().default(10),
  rating: real('rating'),
  automationRate: real('automation_rate'),
  status: text('status').$type<'active' | 'inactive'>().notNull().default('active'),
  avatarUrl: text('avatar_url'),
  /** This and `updatedAt` are set by the database, with every change and whoever makes it; so in engagements and companies. */
  stateVersion: bigint('state_version', { mode: 'number' }).notNull().default(1),
  createdAt: now('created_at'),
  updatedAt: now('updated_at'),
  deletedAt: at('deleted_at'),
}, (t) => [index('experts_updated').on(t.updatedAt, t.id)]);

export const engagements = network.table('engagements', {
  id: text('id').primaryKey(),
  companyId: text('company_id').notNull().references(() => companies.id),
  expertId: text('expert_id').notNull().references(() => experts.id),
  mcpIds: text('mcp_ids').array().notNull(),
  status: text('status').$type<EngagementStatus>().notNull(),
  monthlyRateCents: integer('monthly_rate_cents').notNull(),
  currency: text('currency').notNull().default('EUR'),
  startDate: date('start_date'),
  endDate: date('end_date'),
  stateVersion: bigint('state_version', { mode: 'number' }).notNull().default(1),
  createdAt: now('created_at'),
  updatedAt: now('updated_at'),
  deletedAt: at('deleted_at'),
}, (t) => [index('engagements_company').on(t.companyId), index('engagements_expert').on(t.expertId), index('engagements_updated').on(t.updatedAt, t.id)]);

/** What the Platform told of MCPs in engagements; `id` is the Platform's. Rows change only to a newer `state_version`. */
export const installations = network.table('installations', {
  id: text('id').primaryKey(),
  engagementId: text('engagement_id').notNull().references(() => engagements.id),
  mcpId: text('mcp_id').notNull(),
  mcpVersion: text('mcp_version').notNull(),
  status: text('status').$type<'active' | 'error' | 'uninstalled'>().notNull(),
  reason: text('reason'),
  stateVersion: bigint('state_version', { mode: 'number' }).notNull(),
  heardAt: now('heard_at'),
}, (t) => [index('installations_engagement').on(t.engagementId)]);

/** What a company can show for itself; every save makes a new version. */
export const companyProfiles = network.table('company_profiles', {
  companyId: text('company_id').primaryKey().references(() => companies.id, { onDelete: 'cascade' }),
  profile: jsonb('profile').$type<Json>().notNull(),
  version: integer('version').notNull(),
  updatedBy: text('updated_by').references(() => users.id, { onDelete: 'set null' }),
  updatedAt: now('updated_at'),
});

/** Documents that went through the Network to the Platform: who may see them. Bytes and text are the Platform's. */
export const documents = network.table('documents', {
  id: text('id').primaryKey(),
  engagementId: text('engagement_id').notNull().references(() => engagements.id),
  /** The ZIP or e-mail that this is a part of, and its place in there (from 0). */
  containerId: text('container_id').references((): AnyPgColumn => documents.id, { onDelete: 'cascade' }),
  position: integer('position').notNull().default(0),
  /** Of a container: the files in it that are not read, with the reason. */
  skipped: jsonb('skipped').$type<SkippedPart[]>().notNull().default([]),
  name: text('name').notNull(),
  format: text('format').$type<DocumentFormat>().notNull(),
  mediaType: text('media_type').notNull(),
  sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
  sha256: text('sha256').notNull(),
  uploadedBy: text('uploaded_by').references(() => users.id, { onDelete: 'set null' }),
  createdAt: now('created_at'),
}, (t) => [
  index('documents_engagement').on(t.engagementId, t.createdAt).where(sql`container_id is null`),
  index('documents_parts').on(t.containerId, t.position).where(sql`container_id is not null`),
]);

/**
 * What was asked for, written before the Platform is: its id is the Idempotency-Key and the task's `external_ref`,
 * so a crash between the two services is made good by asking again.
 */
export const taskRequests = network.table('task_requests', {
  id: text('id').primaryKey(),
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
  actorRole: text('actor_role').$type<'company' | 'expert'>().notNull(),
  engagementId: text('engagement_id').notNull().references(() => engagements.id),
  body: jsonb('body').$type<Json>().notNull(),
  taskId: text('task_id'),
  /** Version of the company profile that the task works with now; null for one that needs none. */
  profileVersion: integer('profile_version'),
  /** Set when the Platform refused it for good. */
  refusedCode: text('refused_code'),
  traceparent: text('traceparent'),
  createdAt: now('created_at'),
}, (t) => [index('task_requests_open').on(t.createdAt).where(sql`task_id is null and refused_code is null`)]);

/** The mirror of the Platform's tasks; `id` is the Platform's. State columns change only to a newer `state_version`. */
export const tasks = network.table('tasks', {
  id: text('id').primaryKey(),
  engagementId: text('engagement_id').notNull().references(() => engagements.id),
  externalRef: text('external_ref'),
  mcpId: text('mcp_id').notNull(),
  taskType: text('task_type').notNull(),
  title: text('title').notNull(),
  description: text('description'),
  status: text('status').$type<TaskStatus>().notNull(),
  priority: text('priority').$type<TaskPriority>().notNull(),
  aiHandled: text('ai_handled').$type<AiHandled>().notNull().default('no'),
  /** Full precision: 80 must not come back as 79.99. */
  aiConfidence: doublePrecision('ai_confidence'),
  requiresReview: boolean('requires_review').notNull().default(false),
  reviewReason: text('review_reason'),
  /** Why it waits or has failed, in codes: worded in the language of the page. */
  reasons: jsonb('reasons').$type<Reason[]>().notNull().default([]),
  errorCode: text('error_code'),
  errorMessage: text('error_message'),
  inputData: jsonb('input_data').$type<Json>().notNull().default({}),
  revision: integer('revision').notNull().default(0),
  dueDate: at('due_date'),
  createdAt: now('created_at'),
  startedAt: at('started_at'),
  completedAt: at('completed_at'),
  stateVersion: bigint('state_version', { mode: 'number' }).notNull(),
  /** False while the row was made from an event alone, which does not carry everything. */
  complete: boolean('complete').notNull().default(true),
  /** When the Platform last told of it; drives the reconcile job. */
  heardAt: now('heard_at'),
}, (t) => [
  index('tasks_engagement').on(t.engagementId, t.createdAt),
  index('tasks_status').on(t.status, t.createdAt),
  index('tasks_unheard').on(t.heardAt).where(sql`status in ('todo', 'in_progress', 'needs_review') or not complete`),
]);

/** Outputs by revision, which never change: fetched from the Platform (or taken from an event) once. */
export const taskResults = network.table('task_results', {
  taskId: text('task_id').notNull().references(() => tasks.id, { onDelete: 'cascade' }),
  revision: integer('revision').notNull(),
  output: jsonb('output').$type<Json>().notNull(),
  aiConfidence: doublePrecision('ai_confidence'),
  storedAt: now('stored_at'),
}, (t) => [primaryKey({ columns: [t.taskId, t.revision] })]);

/**
 * How far people are with a task's requirements. Ids of requirements stay when the documents are read again, so this does too;
 * a requirement that nobody touched has no row.
 */
export const requirementStates = network.table('requirement_states', {
  taskId: text('task_id').notNull().references(() => tasks.id, { onDelete: 'cascade' }),
  requirementId: text('requirement_id').notNull(),
  status: text('status').$type<'open' | 'in_progress' | 'fulfilled' | 'not_relevant'>().notNull().default('open'),
  ownerId: text('owner_id').references(() => users.id, { onDelete: 'set null' }),
  note: text('note').notNull().default(''),
  /** Goes up by one with each change, so that nobody overwrites what they have not seen. */
  version: integer('version').notNull().default(1),
  updatedBy: text('updated_by').references(() => users.id, { onDelete: 'set null' }),
  updatedAt: now('updated_at'),
}, (t) => [primaryKey({ columns: [t.taskId, t.requirementId] })]);

/** Every event that came in, written in the transaction of its effects: a repeat finds its id here. */
export const webhookInbox = network.table('webhook_inbox', {
  eventId: text('event_id').primaryKey(),
  event: text('event').notNull(),
  taskId: text('task_id'),
  outcome: text('outcome').$type<'applied' | 'stale' | 'unknown_event' | 'unknown_engagement'>().notNull(),
  receivedAt: now('received_at'),
}, (t) => [index('webhook_inbox_received').on(t.receivedAt)]);

export const notifications = network.table('notifications', {
  id: text('id').primaryKey(),
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
  kind: text('kind').$type<'task.needs_review' | 'task.failed' | 'task.completed'>().notNull(),
  taskId: text('task_id').notNull().references(() => tasks.id, { onDelete: 'cascade' }),
  engagementId: text('engagement_id').notNull().references(() => engagements.id),
  /** The state that it tells of: one notification per person, task and state. */
  stateVersion: bigint('state_version', { mode: 'number' }).notNull(),
  createdAt: now('created_at'),
  readAt: at('read_at'),
}, (t) => [
  uniqueIndex('notifications_once').on(t.userId, t.taskId, t.stateVersion),
  index('notifications_user').on(t.userId, t.createdAt),
  index('notifications_unread').on(t.userId).where(sql`read_at is null`),
]);

/** Mails as they are sent. In the embedded mode they stay here, and a page shows them. */
export const mailOutbox = network.table('mail_outbox', {
  id: text('id').primaryKey(),
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
  to: text('to').notNull(),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  createdAt: now('created_at'),
  sentAt: at('sent_at'),
}, (t) => [index('mail_outbox_user').on(t.userId, t.createdAt)]);

/** What follows from a change, written in its transaction; the dispatcher turns rows into jobs in bulk. */
export const outbox = network.table('outbox', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  job: text('job').notNull(),
  payload: jsonb('payload').$type<Json>().notNull(),
  /** A later job of the same key replaces one that waits. */
  jobKey: text('job_key'),
  createdAt: now('created_at'),
  dispatchedAt: at('dispatched_at'),
}, (t) => [index('outbox_waiting').on(t.id).where(sql`dispatched_at is null`)]);

/** Append-only; written in the transaction of what it tells. */
export const auditEvents = network.table('audit_events', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  at: now('at'),
  action: text('action').notNull(),
  actorType: text('actor_type').$type<'system' | 'user' | 'platform'>().notNull(),
  actorId: text('actor_id').notNull(),
  actorRole: text('actor_role'),
  companyId: text('company_id'),
  subjectType: text('subject_type').notNull(),
  subjectId: text('subject_id').notNull(),
  details: jsonb('details').$type<Json>().notNull().default({}),
  traceId: text('trace_id'),
}, (t) => [index('audit_events_subject').on(t.subjectType, t.subjectId), index('audit_events_action').on(t.action, t.id)]);
