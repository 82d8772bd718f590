import { hasModel } from '@0711/models/has-model';
import type { ModelFile } from '@0711/models/model-file';
import type { McpModule } from '@0711/mcp-sdk/define-mcp';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** Where models lie: shared by all processes of the Platform, as its other files are. */
export function modelDirectory({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): string {
  return join(DATA_DIR, 'models');
}

/** The models that an MCP wants and that are not there yet. */
export async function missingModels(config: Pick<Config, 'DATA_DIR'>, mcp: McpModule): Promise<ModelFile[]> {
  const wanted = mcp.models ?? [];
  const there = await Promise.all(wanted.map((model) => hasModel(model, modelDirectory(config))));
  return wanted.filter((_, index) => there[index] === false);
}
