import { runningEmbedded } from '@0711/postgres/running-embedded';
import { resolve } from 'node:path';
import { CommandFault } from './command.ts';

/** The database that DATABASE_URL names, else the embedded one that runs on DATA_DIR. Throws CommandFault when there is neither. */
export function databaseUrl(env: NodeJS.ProcessEnv): string {
  if (env['DATABASE_URL']) return env['DATABASE_URL'];
  const dataDir = resolve(env['DATA_DIR'] || '.data');
  const url = runningEmbedded(dataDir);
  if (url === null) throw new CommandFault(`no PostgreSQL runs on ${dataDir}: start the product, or set DATABASE_URL or DATA_DIR`);
  return url;
}
