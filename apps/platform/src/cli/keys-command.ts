import { type ApiKey, CreateApiKey, type NewApiKey, RotateApiKey } from '@0711/contract/api-key';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { createKey } from '../keys/create-key.ts';
import { listKeys } from '../keys/list-keys.ts';
import { revokeKey } from '../keys/revoke-key.ts';
import { rotateKey } from '../keys/rotate-key.ts';
import { type Command, type CommandTools, UsageFault } from './command.ts';
import { formatTable } from './format-table.ts';

const HELP = `  platform keys list [--all] [--json]
      Every key that is in force; --all: revoked ones too.

  platform keys create --name NAME --scope read|write|admin (--customer ID … | --all-customers) [--rpm N] [--json]
      Makes a key and shows it, this once. --customer may be repeated. --rpm: how often it may call in a minute.

  platform keys rotate ID [--overlap-hours N] [--json]
      Makes a key with the same rights. The former one works N hours longer (default 24; 0: not at all).

  platform keys revoke ID [--json]
      Ends a key: it is refused everywhere after 5 seconds at the latest.

The database is DATABASE_URL, else the embedded one that runs on DATA_DIR (default .data).
Exit codes: 0 done, 1 it could not be done, 2 the command was written wrongly.`;

const json = { json: { type: 'boolean', default: false } } as const;

/** `platform keys …`. */
export const keysCommand: Command = {
  name: 'keys',
  summary: 'list, make, rotate and revoke keys',
  help: HELP,
  async run([action, ...args], tools) {
    if (action === 'list') return list(args, tools);
    if (action === 'create') return create(args, tools);
    if (action === 'rotate') return rotate(args, tools);
    if (action === 'revoke') return revoke(args, tools);
    throw new UsageFault(action === undefined ? 'say what to do: list, create, rotate or revoke' : `"${action}" is not list, create, rotate or revoke`);
  },
};

async function list(args: string[], { open, say }: CommandTools): Promise<void> {
  const { values } = parseArgs({ args, options: { ...json, all: { type: 'boolean', default: false } } });
  const ctx = await open();
  const keys: ApiKey[] = [];
  let cursor: string | undefined;
  do {
    const page = await listKeys(ctx, { limit: 200, cursor });
    keys.push(...page.keys.filter((key) => values.all || key.status !== 'revoked'));
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
  if (values.json) return say(JSON.stringify(keys, null, 2));
  say(formatTable(['ID', 'NAME', 'SCOPES', 'CUSTOMERS', 'PER MINUTE', 'STATUS', 'LAST USED', 'MADE BY'], keys.map(rowOf)));
}

async function create(args: string[], { open, say }: CommandTools): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      ...json,
      name: { type: 'string' },
      scope: { type: 'string', multiple: true },
      customer: { type: 'string', multiple: true },
      'all-customers': { type: 'boolean', default: false },
      rpm: { type: 'string' },
    },
  });
  if ((values.customer === undefined) !== values['all-customers']) throw new UsageFault('say whose data it reaches: --customer ID (as often as needed) or --all-customers');
  const input = checked(CreateApiKey, {
    name: values.name,
    scopes: values.scope,
    customer_ids: values.customer ?? null,
    ...(values.rpm === undefined ? {} : { requests_per_minute: Number(values.rpm) }),
  });
  const made = await createKey(await open(), input);
  say(values.json ? JSON.stringify(made, null, 2) : shown(made));
}

async function rotate(args: string[], { open, say }: CommandTools): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { ...json, 'overlap-hours': { type: 'string', default: '24' } } });
  const { overlap_hours: overlapHours } = checked(RotateApiKey, { overlap_hours: Number(values['overlap-hours']) });
  const id = oneId(positionals);
  const made = await rotateKey(await open(), { id, overlapHours });
  say(values.json ? JSON.stringify(made, null, 2) : `${shown(made)}\n\nThe former key works ${overlapHours} hours longer.`);
}

async function revoke(args: string[], { open, say }: CommandTools): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: json });
  const id = oneId(positionals);
  const key = await revokeKey(await open(), { id });
  say(values.json ? JSON.stringify(key, null, 2) : `Key ${key.id} "${key.name}" is revoked. Running services refuse it after 5 seconds at the latest.`);
}

function oneId(positionals: string[]): string {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new UsageFault('name one key by its id, which "platform keys list" shows');
  return id;
}

/** Options as the API takes them. */
function checked<T extends z.ZodType>(schema: T, options: z.input<T> | Record<string, unknown>): z.output<T> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  throw new UsageFault(parsed.error.issues.map((issue) => `${OPTION_OF[String(issue.path[0])] ?? issue.path.join('.')}: ${issue.message}`).join('; '));
}
const OPTION_OF: Record<string, string> = { name: '--name', scopes: '--scope', customer_ids: '--customer', requests_per_minute: '--rpm', overlap_hours: '--overlap-hours' };

function shown({ key, secret }: NewApiKey): string {
  return `Key ${key.id} "${key.name}": ${key.scopes.join(', ')}; ${customersOf(key)}\n\n  ${secret}\n\nThis is the only time that it is shown.`;
}

function customersOf({ customer_ids: ids }: ApiKey): string {
  if (ids === null) return 'all customers';
  return ids.length === 1 ? `customer ${ids[0]}` : `${ids.length} customers`;
}

function rowOf(key: ApiKey): string[] {
  const ends = key.status === 'expiring' ? ` until ${minute(key.revoked_at)}` : '';
  return [key.id, key.name, key.scopes.join(','), customersOf(key), String(key.requests_per_minute ?? 'default'), `${key.status}${ends}`, minute(key.last_used_at), key.created_by ?? 'the environment'];
}

function minute(time: string | null): string {
  return time === null ? 'never' : `${time.slice(0, 16).replace('T', ' ')} UTC`;
}
