import { z } from 'zod';
import { Confidence, Id, JsonObject, Timestamp } from './common.ts';

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
    total_requests: z.number().int(),
    successful_requests: z.number().int(),
    failed_requests: z.number().int(),
    automation_rate: Confidence.nullable(),
    last_used_at: Timestamp.nullable(),
    activated_at: Timestamp.nullable(),
    error_message: z.string().nullable(),
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
