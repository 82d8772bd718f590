import type { Mcp } from '@0711/contract/mcp';
import type { McpModule } from '@0711/mcp-sdk/define-mcp';
import type { McpUse } from './measure-use.ts';

/** An MCP as the API shows it. Nothing measured yet is null or 0, never made up. */
export function showMcp(module: McpModule, use: McpUse | undefined): Mcp {
  return {
    id: module.id,
    name: module.name,
    description: module.description,
    category: module.category,
    icon: module.icon,
    color: module.color,
    tools: Object.keys(module.taskTypes),
    task_types: Object.keys(module.taskTypes),
    automation_rate: use?.automationRate ?? null,
    pricing_model: module.pricing.model,
    subscription_monthly_cents: module.pricing.subscriptionMonthlyCents,
    usage_price_per_unit_cents: module.pricing.usagePricePerUnitCents,
    usage_unit: module.pricing.usageUnit,
    free_units: module.pricing.freeUnits,
    version: module.version,
    publisher: module.publisher,
    languages: module.languages,
    file_types: module.fileTypes,
    models: (module.models ?? []).map((model) => model.name),
    rating: null,
    active_installations: use?.activeInstallations ?? 0,
    is_official: module.publisher === '0711',
    status: 'published',
  };
}
