import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const Environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'a postgres:// address'),
  NETWORK_URL: z.url({ protocol: /^https?$/ }),
  NETWORK_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PLATFORM_URL: z.url({ protocol: /^https?$/ }),
  PLATFORM_API_KEY: z.string().min(24),
  /** One secret, or several with commas while they rotate. */
  WEBHOOK_SECRET: z
    .string()
    .transform((text) => text.split(',').map((secret) => secret.trim()))
    .refine((secrets) => secrets.every((secret) => secret.startsWith('whsec_')), 'whsec_ followed by base64; several with commas'),
  AUTH_SECRET: z.string().min(32),
  DATA_DIR: z.string().min(1),
  /** Set by the starter alone: everything runs on this machine, with demo data. */
  EMBEDDED: z.stringbool().default(false),
  ALLOW_PLAINTEXT_INTERNAL: z.stringbool().default(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom mails come from, e.g. `0711 <hello@0711.example>`. */
  MAIL_FROM: z.string().optional(),
  /** Addresses or ranges of reverse proxies in front, with commas: who is behind them is told by X-Forwarded-For. */
  TRUSTED_PROXIES: z.string().transform((text) => text.split(',').map((one) => one.trim())).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  /** Where the worker serves its metrics; left out: nowhere. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  /** Who presents it may read metrics. */
  METRICS_TOKEN: z.string().min(16).optional(),
  SENTRY_DSN: z.url().optional(),
  NODE_ENV: z.string().default('production'),
});
export type Env = z.infer<typeof Environment>;

/** Every variable that is read. */
export const ENV_NAMES: readonly string[] = Object.keys(Environment.shape);

/** Older names that are read when the one before them is not set. */
const ALIASES: [keyof Env, string[]][] = [
  ['NETWORK_URL', ['NEXTJS_URL', 'NEXTAUTH_URL']],
  ['PLATFORM_URL', ['FASTAPI_URL']],
  ['PLATFORM_API_KEY', ['FASTAPI_API_KEY']],
  ['AUTH_SECRET', ['NEXTAUTH_SECRET']],
];

/** Reads the environment; throws one error that lists every fault. */
export function readEnv(given: Record<string, string | undefined>): Env {
  const named = { ...given };
  for (const [name, others] of ALIASES) named[name] ||= others.map((other) => given[other]).find(Boolean);
  // An empty line in a .env file means "not set".
  const values = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(values);
  const faults = [
    ...publicSecrets(given),
    ...(parsed.success ? plaintext(parsed.data) : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${wordOf(issue)}`)),
  ];
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new Error(`the environment of the Network is not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}

function wordOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' && issue.input === undefined ? 'is not set' : issue.message;
}

function publicSecrets(given: Record<string, string | undefined>): string[] {
  const refused = Object.keys(given).filter((name) => /^NEXT_PUBLIC_(FASTAPI|PLATFORM|NEXTJS|NETWORK|WEBHOOK|AUTH|NEXTAUTH)/.test(name));
  return refused.map((name) => `${name}: a NEXT_PUBLIC_ value is baked into the pages and seen by every browser; browsers never talk to the Platform, so set ${name.slice('NEXT_PUBLIC_'.length)} instead`);
}

function plaintext(env: Env): string[] {
  const exposed = !env.EMBEDDED && !env.ALLOW_PLAINTEXT_INTERNAL && env.NODE_ENV === 'production' && env.PLATFORM_URL.startsWith('http:');
  return exposed ? ['PLATFORM_URL: plain HTTP between the services needs ALLOW_PLAINTEXT_INTERNAL=1'] : [];
}
