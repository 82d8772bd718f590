import { AppError, type FieldError } from '@0711/contract/errors';
import { randomUUID } from 'node:crypto';
import { readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Services } from '../context.ts';

const ENOUGH_BYTES = 128 * 1024 * 1024;
const PATIENCE_MS = 2_000;

const JOURNAL = new URL('../../drizzle/meta/_journal.json', import.meta.url);
const Journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

/** What the service stands on: the database, its migrations, the disk. Throws `unavailable` naming each part that is missing. */
export async function checkReadiness(services: Services): Promise<Record<string, 'ok'>> {
  const checks = { database: checkDatabase, migrations: checkMigrations, disk: checkDisk };
  const errors: FieldError[] = [];
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const fault = await check(services).catch((error: unknown) => {
        services.log.warn({ err: error, check: name }, 'a readiness check failed');
        return 'it does not answer';
      });
      if (fault !== null) errors.push({ path: name, code: 'unavailable', message: fault });
      return [name, 'ok'] as const;
    }),
  );
  if (errors.length > 0) {
    throw new AppError('unavailable', `not ready: ${errors.map((e) => `${e.path}: ${e.message}`).join('; ')}`, { errors, retryAfter: 5 });
  }
  return Object.fromEntries(results);
}

async function checkDatabase({ pool }: Services): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${PATIENCE_MS} ms`), PATIENCE_MS);
  });
  const answer = pool.query('select 1').then(() => null);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

async function checkMigrations({ pool }: Services): Promise<string | null> {
  const journal = Journal.parse(JSON.parse(await readFile(JOURNAL, 'utf8')));
  const wanted = Math.max(...journal.entries.map((entry) => entry.when));
  const { rows } = await pool.query<{ done: string | null }>('select max(created_at) as done from migrations.platform');
  return Number(rows[0]?.done ?? 0) >= wanted ? null : 'the tables are older than this version needs';
}

async function checkDisk({ config }: Services): Promise<string | null> {
  const { bavail, bsize } = await statfs(config.DATA_DIR);
  if (bavail * bsize < ENOUGH_BYTES) return 'the disk is nearly full';
  const probe = join(config.DATA_DIR, `.probe-${randomUUID()}`);
  try {
    await writeFile(probe, 'ok');
    return null;
  } catch {
    return 'it cannot be written';
  } finally {
    await rm(probe, { force: true });
  }
}
