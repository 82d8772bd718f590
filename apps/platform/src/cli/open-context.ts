import { createPool } from '@0711/postgres/pool';
import { drizzle } from 'drizzle-orm/node-postgres';
import { userInfo } from 'node:os';
import { pino } from 'pino';
import * as schema from '../db/schema.ts';
import { grantScope } from '../scope.ts';
import { type CommandContext, CommandFault } from './command.ts';

/** A command's way to the database. What it does is recorded as done by the user of this machine. Throws CommandFault. */
export async function openContext(url: string): Promise<CommandContext> {
  const log = pino({ level: 'silent' });
  const pool = createPool(url, { max: 4, applicationName: 'platform-cli', log });
  try {
    const { rows } = await pool.query<{ there: boolean }>(`select to_regclass('platform.api_keys') is not null as there`);
    if (rows[0]?.there !== true) throw new CommandFault('this database has no tables of the Platform yet: start the Platform once');
  } catch (error) {
    await pool.end();
    throw error instanceof CommandFault ? error : new CommandFault(`the database cannot be used: ${reasonOf(error)}`, { cause: error });
  }
  return {
    db: drizzle(pool, { schema }),
    pool,
    log,
    actor: { type: 'system', id: `cli:${userInfo().username}`, role: null, apiKeyId: null },
    scope: grantScope('all', ['admin']),
    traceparent: null,
    // Other processes keep what they know of a key, and look into the outbox by themselves.
    forgetKey: () => {},
    wakeDispatcher: () => {},
  };
}

// A refused connection is an AggregateError without a message of its own.
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
