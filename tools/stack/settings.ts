import { resolve } from 'node:path';
import { Fault } from './fault.ts';

export type Settings = {
  networkPort: number;
  platformPort: number;
  /** Absolute. */
  dataDir: string;
  /** Null: the embedded PostgreSQL, and with it the demo data. */
  databaseUrl: string | null;
  /** What the services get besides what we set. */
  env: Record<string, string>;
};

/** Reads what moves an instance. Throws Fault that names the variable. */
export function readSettings(given: Record<string, string | undefined>, root: string): Settings {
  const env = Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const networkPort = port(env, 'NETWORK_PORT', 3000);
  const platformPort = port(env, 'PLATFORM_PORT', 8080);
  if (networkPort === platformPort) throw new Fault(`NETWORK_PORT and PLATFORM_PORT are both ${networkPort}; they need two ports`);
  const databaseUrl = env.DATABASE_URL || null;
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) throw new Fault('DATABASE_URL should start with postgres://');
  return { networkPort, platformPort, dataDir: resolve(root, env.DATA_DIR || '.data'), databaseUrl, env };
}

function port(env: Record<string, string>, name: string, otherwise: number): number {
  const text = env[name];
  if (!text) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535) throw new Fault(`${name} should be a port from 1 to 65535, found "${text}"`);
  return value;
}
