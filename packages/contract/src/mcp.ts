import { z } from 'zod';
import { Confidence, Id, JsonObject, TextBlock, Timestamp } from './common.ts';

export const Mcp = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    category: z.string(),
    icon: z.string(),
    color: z.string(),
    tools: z.array(z.string()),
    task_types: z.array(z.string()),
    /** Measured over the last 90 days, 0–100; null while no task has finished. */
    automation_rate: Confidence.nullable(),
    pricing_model: z.enum(['subscription', 'usage', 'subscription_and_usage', 'free']),
    subscription_monthly_cents: z.number().int(),
    usage_price_per_unit_cents: z.number().int(),
    usage_unit: z.string().nullable(),
    free_units: z.number().int(),
    version: z.string(),
    publisher: z.string(),
    languages: z.array(z.string()),
    file_types: z.array(z.string()),
    models: z.array(z.string()),
    rating: z.number().nullable(),
    active_installations: z.number().int(),
    is_official: z.boolean(),
    status: z.enum(['published', 'deprecated']),
  })
  .meta({ id: 'MCP' });
export type Mcp = z.infer<typeof Mcp>;

export const InstallationStatus = z.enum(['pending', 'installing', 'active', 'paused', 'error', 'uninstalled']);
export type InstallationStatus = z.infer<typeof InstallationStatus>;

/** What can happen to an installation, from where, and where it leads. Everything that is not here is a 409. */
export const INSTALLATION_TRANSITIONS = {
  /** Models that it wants are not there: they are fetched. */
  prepare: { from: ['pending', 'error', 'uninstalled'], to: 'installing' },
  /** All that it wants is there. */
  activate: { from: ['pending', 'installing', 'error', 'uninstalled'], to: 'active' },
  fail: { from: ['pending', 'installing'], to: 'error' },
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  uninstall: { from: ['pending', 'installing', 'active', 'paused', 'error'], to: 'uninstalled' },
} as const satisfies Record<string, { from: readonly InstallationStatus[]; to: InstallationStatus }>;
export type InstallationTransition = keyof typeof INSTALLATION_TRANSITIONS;

/** How far the models of an installation are, in bytes over all of them. */
export const InstallationProgress = z.object({ percent: z.number().min(0).max(100), received_bytes: z.number().int(), total_bytes: z.number().int() });
export type InstallationProgress = z.infer<typeof InstallationProgress>;

export const McpInstallation = z
  .object({
    id: Id,
    engagement_id: Id,
    mcp_id: z.string(),
    customer_id: Id,
    expert_id: Id,
    version: z.string(),
    status: InstallationStatus,
    config: JsonObject,
    /** 0–100, as of an engagement, over this installation's tasks of the last 30 days. */
    health_score: Confidence,
    total_requests: z.number().int(),
    successful_requests: z.number().int(),
    failed_requests: z.number().int(),
    automation_rate: Confidence.nullable(),
    /** Metered use of this calendar month, without the subscription. */
    cost_this_month_cents: z.number().int(),
    last_used_at: Timestamp.nullable(),
    activated_at: Timestamp.nullable(),
    error_message: z.string().nullable(),
    /** While it is `installing`; null otherwise. */
    progress: InstallationProgress.nullable(),
  })
  .meta({ id: 'MCPInstallation' });
export type McpInstallation = z.infer<typeof McpInstallation>;

export const InstallMcp = z
  .strictObject({
    engagement_id: Id,
    mcp_id: z.string().min(1).max(64),
    version: z.string().max(32).optional(),
    config: z.strictObject({ review_below: Confidence.optional() }).default({}),
  })
  .meta({ id: 'InstallMCP' });
export type InstallMcp = z.infer<typeof InstallMcp>;

export const InstallationAction = z
  .strictObject({ action: z.enum(['pause', 'resume', 'uninstall']), reason: TextBlock(2000).optional() })
  .meta({ id: 'MCPInstallationAction' });
export type InstallationAction = z.infer<typeof InstallationAction>;

/** How an MCP does over all customers of the last 90 days. Shares are 0–100, null with nothing to measure. */
export const McpStats = z
  .object({
    mcp_id: z.string(),
    window_days: z.number().int(),
    active_installations: z.number().int(),
    total_installations: z.number().int(),
    total_requests: z.number().int(),
    successful_requests: z.number().int(),
    failed_requests: z.number().int(),
    automation_rate: Confidence.nullable(),
    review_rate: Confidence.nullable(),
    /** From started to finished by the module, in milliseconds. */
    latency_ms: z.object({ p50: z.number(), p95: z.number() }).nullable(),
  })
  .meta({ id: 'MCPStats' });
export type McpStats = z.infer<typeof McpStats>;
