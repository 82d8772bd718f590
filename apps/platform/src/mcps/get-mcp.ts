import { AppError } from '@0711/contract/errors';
import type { Mcp } from '@0711/contract/mcp';
import type { Context } from '../context.ts';
import { measureMcps } from './measure-use.ts';
import { showMcp } from './show-mcp.ts';

/** One MCP of the catalogue; throws `not_found`. */
export async function getMcp(ctx: Context, id: string): Promise<Mcp> {
  const mcp = ctx.mcps.get(id);
  if (mcp === undefined) throw new AppError('not_found', 'there is no such MCP');
  return showMcp(mcp, (await measureMcps(ctx)).get(id));
}
