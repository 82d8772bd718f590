import type { Mcp } from '@0711/contract/mcp';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { measureMcps } from './measure-use.ts';
import { showMcp } from './show-mcp.ts';

export type CatalogQuery = { category?: string | undefined; search?: string | undefined; limit: number; cursor?: string | undefined };
export type Catalog = { mcps: Mcp[]; total: number; categories: string[]; next_cursor: string | null };

/** The MCPs that work here, by id. `total` counts what the filters leave, `categories` all there are. */
export async function listCatalog(ctx: Context, query: CatalogQuery): Promise<Catalog> {
  const after = decodeCursor(query.cursor, z.string()) ?? '';
  const all = [...ctx.mcps.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const wanted = query.search?.trim().toLowerCase();
  const found = all.filter(
    (mcp) =>
      (query.category === undefined || mcp.category === query.category) &&
      (!wanted || [mcp.id, mcp.name, mcp.description, mcp.category].some((text) => text.toLowerCase().includes(wanted))),
  );
  const rest = found.filter((mcp) => mcp.id > after);
  const page = rest.slice(0, query.limit);
  const use = await measureMcps(ctx);
  return {
    mcps: page.map((mcp) => showMcp(mcp, use.get(mcp.id))),
    total: found.length,
    categories: [...new Set(all.map((mcp) => mcp.category))].toSorted(),
    next_cursor: rest.length > page.length ? encodeCursor(page.at(-1)?.id) : null,
  };
}
