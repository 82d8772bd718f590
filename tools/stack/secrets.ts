import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.ts';

const NAMES = ['PLATFORM_API_KEY', 'WEBHOOK_SECRET', 'AUTH_SECRET'] as const;
export type Secrets = Record<(typeof NAMES)[number], string>;

/**
 * The secrets of this instance: what the environment sets, else what `<dataDir>/secrets.json` (mode 600) keeps,
 * else new ones. Throws Fault when that file is damaged.
 */
export function loadSecrets(dataDir: string, env: Record<string, string>): Secrets {
  const file = join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? parse(file) : generate();
  if (!existsSync(file)) writePrivately(file, kept);
  const pick = (name: keyof Secrets): string => env[name] || kept[name];
  return { PLATFORM_API_KEY: pick('PLATFORM_API_KEY'), WEBHOOK_SECRET: pick('WEBHOOK_SECRET'), AUTH_SECRET: pick('AUTH_SECRET') };
}

/** Writes JSON that only the owner may read, whole or not at all. */
export function writePrivately(file: string, value: object): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function generate(): Secrets {
  return {
    PLATFORM_API_KEY: `pk_${randomBytes(32).toString('base64url')}`,
    WEBHOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
  };
}

function parse(file: string): Secrets {
  const damaged = new Fault(`${file} is damaged: it should hold ${NAMES.join(', ')}; restore it, or remove it to get new ones`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw damaged;
  }
  if (typeof value !== 'object' || value === null) throw damaged;
  const found: Record<string, unknown> = { ...value };
  const { PLATFORM_API_KEY, WEBHOOK_SECRET, AUTH_SECRET } = found;
  if (typeof PLATFORM_API_KEY !== 'string' || typeof WEBHOOK_SECRET !== 'string' || typeof AUTH_SECRET !== 'string') throw damaged;
  return { PLATFORM_API_KEY, WEBHOOK_SECRET, AUTH_SECRET };
}
