import type { McpInstallation } from '@0711/contract/mcp';
import type { mcpInstallations } from '../db/schema.ts';
import type { InstallationUse } from './measure-use.ts';

export type InstallationRow = typeof mcpInstallations.$inferSelect;

/** An installation as the API shows it, with what `measureInstallations` found of it. */
export function showInstallation(row: InstallationRow, use: InstallationUse | undefined): McpInstallation {
  if (use === undefined) throw new Error(`installation ${row.id} was not measured`);
  return {
    id: row.id,
    engagement_id: row.engagementId,
    mcp_id: row.mcpId,
    customer_id: row.customerId,
    expert_id: row.expertId,
    version: row.version,
    status: row.status,
    config: row.config,
    health_score: use.health,
    total_requests: use.total,
    successful_requests: use.successful,
    failed_requests: use.failed,
    automation_rate: use.automationRate,
    cost_this_month_cents: use.costThisMonthCents,
    last_used_at: (row.lastUsedAt ?? use.lastUsedAt)?.toISOString() ?? null,
    activated_at: row.activatedAt?.toISOString() ?? null,
    error_message: row.errorMessage,
    progress: row.progress,
  };
}
