import type { ExpertClient } from '@0711/contract/expert-views';
import type { Context } from '../context.ts';
import { usableTimeZone } from '../time-zone.ts';
import { loadExpert } from './load-expert.ts';
import { measureClients } from './measure-clients.ts';
import { isClient, showClient } from './show-client.ts';

/** An expert's present and former clients within the scope, the latest first. Throws `not_found`. */
export async function listClients(ctx: Context, { id }: { id: string }): Promise<{ clients: ExpertClient[] }> {
  const expert = await loadExpert(ctx, id);
  const clients = await measureClients(ctx, { expertId: id, timeZone: await usableTimeZone(ctx.db, expert.time_zone) });
  return { clients: clients.filter(isClient).map((client) => showClient(client)) };
}
