import type { Services } from '../context.ts';
import { within } from './within.ts';

/** Whether the database answers. */
export async function checkDatabase({ pool }: Pick<Services, 'pool'>): Promise<string | null> {
  return within(pool.query('select 1').then(() => null));
}
