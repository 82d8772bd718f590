/* What the published package gives its users. Inside this repository each file is imported by its own name. */

export { AppError, ERROR_STATUS, type ErrorCode, type FieldError } from '@0711/contract/errors';
export type { ApiKey } from '@0711/contract/api-key';
export type { Correction } from '@0711/contract/corrections';
export type { Document, DocumentPage, DocumentPages } from '@0711/contract/document';
export type { ExpertClient, ExpertDashboard, ExpertEarnings } from '@0711/contract/expert-views';
export type { Mcp, McpInstallation, McpStats } from '@0711/contract/mcp';
export type { SyncCompany, SyncEngagement, SyncExpert } from '@0711/contract/sync';
export type { CreateTask, Task, TaskAction, TaskList, TaskPriority, TaskProgress, TaskRevision, TaskStatus } from '@0711/contract/task';
export type { Usage } from '@0711/contract/usage';
export type { DeliveryStats, WebhookDelivery, WebhookDeliveryDetail, WebhookEndpoint } from '@0711/contract/webhook-endpoint';
export type { EventData, EventName, WebhookEvent } from '@0711/contract/webhook-events';
export { createMCPClient } from './create-mcp-client.ts';
export { type CallOptions, MCPClient } from './mcp-client.ts';
export type { MCPClientOptions } from './options.ts';
