import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Services } from '../context.ts';

const JOURNAL = new URL('../../drizzle/meta/_journal.json', import.meta.url);
const Journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

/** Whether the tables are as new as this version needs. */
export async function checkMigrations({ pool }: Pick<Services, 'pool'>): Promise<string | null> {
  const journal = Journal.parse(JSON.parse(await readFile(JOURNAL, 'utf8')));
  const wanted = Math.max(...journal.entries.map((entry) => entry.when));
  const { rows } = await pool.query<{ done: string | null }>('select max(created_at) as done from migrations.platform');
  return Number(rows[0]?.done ?? 0) >= wanted ? null : 'the tables are older than this version needs';
}
